-- lang_datefunc: adding and taking away days comes back; months may not.
WITH d(v) AS (VALUES('2024-01-31'), ('2024-02-29'), ('2023-12-31'), ('2024-03-30')) SELECT v, date(v, '+100 days', '-100 days') = v, date(v, '+1 month', '-1 month'), date(v, '+1 year', '-1 year'), date(v, '-1 month', '+1 month'), datetime(v, '+36 hours', '-1 day', '-12 hours') FROM d;
