-- lang_datefunc §2 "Time Values": "the 'T' is a literal character separating the date and the time"
SELECT datetime('2013-10-07T08:23'), datetime('2013-10-07T08:23:19'), datetime('2013-10-07T08:23:19.120', 'subsec'), datetime('2013-10-07t08:23'), datetime('2013-10-07TT08:23'), datetime('2013-10-07  08:23'), datetime('2013-10-07' || char(9) || '08:23'), datetime('2013-10-07x08:23');
