-- lang_datefunc §2 "Time Values": "Formats 8 through 10 that specify only a time assume a date of 2000-01-01"
SELECT datetime('08:23'), datetime('08:23:19'), datetime('08:23:19.120', 'subsec'), date('23:59:59'), julianday('12:00'), unixepoch('00:00:01');
