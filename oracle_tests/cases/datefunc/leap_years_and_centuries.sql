-- lang_datefunc: the Gregorian calendar for all years: 1900 is no leap year, 2000 is.
WITH y(v) AS (VALUES('1600'), ('1700'), ('1900'), ('2000'), ('2023'), ('2024'), ('2100'), ('0000'), ('9996')) SELECT v, date(v || '-02-29'), date(v || '-03-01', '-1 day'), strftime('%j', v || '-12-31'), julianday(v || '-12-31') - julianday(v || '-01-01'), date(v || '-01-31', '+1 month') FROM y;
