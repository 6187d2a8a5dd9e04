-- lang_datefunc §1: "the time-value (and all modifiers) may be omitted, in which case a time value of 'now' is
-- assumed"
SELECT length(date()), length(time()), length(datetime()), typeof(julianday()), typeof(unixepoch()), date() = CURRENT_DATE, time() = CURRENT_TIME, datetime() = CURRENT_TIMESTAMP, length(strftime('%Y'));
SELECT strftime();
-- error
SELECT timediff();
-- error
SELECT timediff('2024-01-01');
-- error
SELECT timediff('2024-01-01', '2023-01-01', 'utc');
