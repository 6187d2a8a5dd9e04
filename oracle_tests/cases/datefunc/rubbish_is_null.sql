-- lang_datefunc §2 "Time Values": what is no time value gives NULL in each function
SELECT date('abc'), time(''), datetime('2024'), julianday('x'), unixepoch('12-12'), strftime('%Y', 'zz'), date('2024-01-01x'), date('2024-01-01 '), date('2024-01-01 12:00x'), date(' 2024-01-01'), date('2024-01-01 12:00 '), timediff('x', '2024-01-01');
