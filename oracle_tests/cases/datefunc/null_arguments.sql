-- lang_datefunc §2 "Time Values": NULL anywhere gives NULL
SELECT date(NULL), time(NULL), datetime(NULL), julianday(NULL), unixepoch(NULL), strftime(NULL, 'now'), strftime('%Y', NULL), date('2024-01-01', NULL), datetime('2024-01-01', '+1 day', NULL), timediff(NULL, '2024-01-01'), timediff('2024-01-01', NULL);
