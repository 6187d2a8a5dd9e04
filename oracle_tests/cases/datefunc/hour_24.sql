-- lang_datefunc §2 "Time Values": 24:00 is midnight at the end of the day
SELECT datetime('2024-01-31 24:00'), datetime('2024-12-31 24:00:00'), datetime('2024-01-01 24:00:01'), time('24:00:00'), strftime('%H:%M', '2024-01-01 24:00'), date('2024-02-28 24:00');
