CREATE TABLE t(a INT, b INT);
INSERT INTO t VALUES(1,2),(1,3),(2,3),(3,5);
-- ordered
WITH x(z) AS (SELECT '1' UNION ALL SELECT z + 1 FROM x WHERE z < '3') SELECT z, typeof(z) FROM x LIMIT 5;
-- ordered
WITH x(z) AS (SELECT CAST('1' AS TEXT) UNION ALL SELECT z + 1 FROM x WHERE z < 3) SELECT z, typeof(z) FROM x LIMIT 5;
-- ordered
WITH x(z) AS (SELECT a FROM t UNION ALL SELECT 'q' FROM x WHERE z < 3) SELECT z, typeof(z) FROM x LIMIT 9;
-- ordered
WITH x(z) AS (SELECT a FROM t UNION ALL SELECT z + 1 FROM x WHERE z < '4') SELECT z, z = '4' FROM x;
-- ordered
WITH x(z) AS (SELECT 0.5 UNION ALL SELECT z * 2 FROM x WHERE z < 3) SELECT z, typeof(z) FROM x;
