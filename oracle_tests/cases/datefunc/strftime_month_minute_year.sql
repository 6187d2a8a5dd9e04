-- lang_datefunc strftime(): %m 01-12, %M 00-59, %S 00-59, %Y 0000-9999
SELECT strftime('%m %M %S %Y', '0007-08-09 10:11:12'), strftime('%Y', '9999-01-01'), strftime('%Y/%m/%d', '2024-02-29'), strftime('%m%M%S', '00:00:00'), strftime('%Y', '-0001-06-01'), strftime('%Y', '-4713-12-01');
