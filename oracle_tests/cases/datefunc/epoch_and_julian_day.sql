-- lang_datefunc §1: counts of days and of seconds agree
SELECT unixepoch('1970-01-01'), julianday('1970-01-01'), unixepoch('2000-01-01'), julianday('2000-01-01 12:00'), (julianday('2024-05-05') - 2440587.5) * 86400 = unixepoch('2024-05-05'), unixepoch('1969-12-31 23:59:59'), unixepoch('1969-12-31 23:59:59.5'), unixepoch('1901-12-13 20:45:52'), unixepoch('2038-01-19 03:14:08');
