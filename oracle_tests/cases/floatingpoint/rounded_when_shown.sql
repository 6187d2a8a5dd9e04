-- floatingpoint: sums of decimal fractions are not exact, but are shown as the shortest that reads back.
SELECT 0.1 + 0.2, 0.1 + 0.2 = 0.3, 0.1 * 3, 1.1 * 1.1, 1 - 0.9, 0.7 + 0.1, 4.35 * 100, 1.005 * 1000, 2.675 * 100, 1e15 + 0.3, 1e16 + 1, 100 * 1.1;
WITH RECURSIVE c(n, s) AS (SELECT 1, 0.1 UNION ALL SELECT n + 1, s + 0.1 FROM c WHERE n < 10) SELECT s, s = 1.0, round(s, 10) = 1.0 FROM c WHERE n = 10;
SELECT sum(v), sum(v) = 1.0 FROM (SELECT 0.1 AS v UNION ALL SELECT 0.2 UNION ALL SELECT 0.3 UNION ALL SELECT 0.4);
