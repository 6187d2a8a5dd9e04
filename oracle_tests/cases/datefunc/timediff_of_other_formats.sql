-- lang_datefunc timediff(): "it can only use ISO-8601 and julian day number time-values"
SELECT timediff(2460000.5, 2459999), timediff('12:00', '06:30'), timediff('2024-01-01T12:00Z', '2024-01-01 12:00+02:00'), timediff('now', 'now'), timediff(1700000000, 0), timediff('2024-01-01', ''), timediff(x'', '2024-01-01');
