-- USING on the columns of subqueries, aliased and expressions.
SELECT * FROM (SELECT 1 AS k, 'a' AS x) JOIN (SELECT 1.0 AS k, 'b' AS y) USING(k);
SELECT k, typeof(k) FROM (SELECT '1' AS k) JOIN (SELECT 1 AS k) USING(k);
SELECT * FROM (SELECT NULL AS k) JOIN (SELECT NULL AS k) USING(k);
SELECT * FROM (SELECT 1 AS k, 2 AS m) JOIN (SELECT 1 AS k, 2 AS m, 3 AS o) USING(k, m);
SELECT * FROM (SELECT 1 AS k, 2 AS m) JOIN (SELECT 1 AS k, 2 AS m, 3 AS o) USING(m);
