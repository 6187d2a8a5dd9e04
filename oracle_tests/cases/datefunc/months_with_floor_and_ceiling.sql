-- lang_datefunc: every month's end plus one month, both ways
WITH RECURSIVE m(d) AS (VALUES ('2023-01-31') UNION ALL SELECT date(d, 'start of month', '+2 months', '-1 day') FROM m WHERE d < '2024-03-01') SELECT d, date(d, '+1 month'), date(d, '+1 month', 'floor'), date(d, '+1 month', 'ceiling'), date(d, '-1 month', 'floor'), date(d, '+1 year', 'floor') FROM m ORDER BY d;
