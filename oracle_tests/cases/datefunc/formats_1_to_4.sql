-- lang_datefunc §2 "Time Values": a date alone, with hours and minutes, with seconds, with a fraction
SELECT datetime('2013-10-07'), datetime('2013-10-07 08:23'), datetime('2013-10-07 08:23:19'), datetime('2013-10-07 08:23:19.120', 'subsec');
SELECT julianday('2013-10-07'), julianday('2013-10-07 08:23:19.120'), unixepoch('2013-10-07 08:23:19'), date('2013-10-07 08:23'), time('2013-10-07');
