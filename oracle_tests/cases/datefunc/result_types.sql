-- lang_datefunc §1: text from date(), time(), datetime(), strftime() and timediff(), REAL from julianday(), INTEGER
-- from unixepoch()
SELECT typeof(date('2024-01-01')), typeof(time('2024-01-01')), typeof(datetime('2024-01-01')), typeof(julianday('2024-01-01')), typeof(unixepoch('2024-01-01')), typeof(unixepoch('2024-01-01', 'subsec')), typeof(strftime('%s', '2024-01-01')), typeof(timediff('2024-01-01', '2023-01-01')), typeof(julianday(2451545));
