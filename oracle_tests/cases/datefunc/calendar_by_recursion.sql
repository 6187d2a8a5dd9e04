-- lang_datefunc §4 "Examples": a month's calendar, week by week
WITH RECURSIVE d(d) AS (VALUES ('2024-02-01') UNION ALL SELECT date(d, '+1 day') FROM d WHERE d < '2024-02-29') SELECT strftime('%V', d) AS week, group_concat(strftime('%e', d), ' ') FROM d GROUP BY week ORDER BY week;
WITH RECURSIVE m(d) AS (VALUES ('2023-01-01') UNION ALL SELECT date(d, '+1 month') FROM m WHERE d < '2024-12-01') SELECT d, strftime('%d', d, '+1 month', '-1 day'), date(d, 'weekday 1') FROM m ORDER BY d;
