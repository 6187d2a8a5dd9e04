-- lang_datefunc timediff(): days past the end of a month
WITH m(m) AS (VALUES ('2023-01-31'), ('2023-02-28'), ('2023-03-31'), ('2023-04-30'), ('2024-02-29'), ('2024-03-30'), ('2024-05-31')) SELECT a.m, group_concat(timediff(a.m, b.m), ' | ') FROM m a, (SELECT m FROM m ORDER BY m) b GROUP BY a.m ORDER BY a.m;
