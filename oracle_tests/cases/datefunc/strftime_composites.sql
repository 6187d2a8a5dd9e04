-- lang_datefunc strftime(): %F, %R, %T: ISO 8601 date and times
SELECT strftime('%F|%R|%T', '2024-02-29 13:14:15.678'), strftime('%F', '0033-04-03'), strftime('%FT%TZ', 2451545), strftime('%R:%S', '23:59:59.999');
