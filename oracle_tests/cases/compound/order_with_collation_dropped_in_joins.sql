-- A compound with a COLLATE in its ORDER BY is to SQLite a query of its own around it, whose order is dropped where the query
-- that reads it joins or sorts, unless its last core has a GROUP BY.
CREATE TABLE t0(c0 VARCHAR(10), c1 REAL);
INSERT OR IGNORE INTO t0 VALUES('É', 15), (12, -3.75), ('x''y', 2.25), ('A', 2.25);
CREATE VIEW w0 AS WITH n1(c0,c1)AS(SELECT 1,2 FROM t0 WHERE 0 UNION SELECT x4.c0,x4.c0 FROM t0 x4 ORDER BY 1 COLLATE RTRIM DESC,2)SELECT*FROM n1;
CREATE VIEW w1 AS SELECT 1 c0,2 c1 FROM t0 WHERE 0 UNION SELECT x4.c0,x4.c0 FROM t0 x4 ORDER BY 1 COLLATE RTRIM DESC,2;
CREATE VIEW w2 AS SELECT 1 c0,2 c1 FROM t0 WHERE 0 UNION SELECT x4.c0,x4.c0 FROM t0 x4 ORDER BY 1 DESC,2;
CREATE VIEW w3 AS WITH n1(c0,c1)AS (SELECT 1 c0,2 c1 FROM t0 WHERE 0 UNION SELECT x4.c0,x4.c0 FROM t0 x4 ORDER BY 1 DESC,2) SELECT * FROM n1;
-- needs flatten
-- ordered
SELECT * FROM w0;
-- ordered
SELECT * FROM w1;
-- ordered
SELECT * FROM w2;
-- needs flatten
-- ordered
SELECT * FROM w0, (SELECT 1);
-- needs flatten
-- ordered
SELECT * FROM w0 FULL JOIN (SELECT 1);
-- ordered
SELECT * FROM w1 FULL JOIN (SELECT 1);
-- ordered
SELECT * FROM w2 FULL JOIN (SELECT 1);
-- needs flatten
-- ordered
SELECT * FROM w3 FULL JOIN (SELECT 1);
-- ordered
SELECT * FROM w1, (SELECT 1);
-- ordered
SELECT * FROM w2, (SELECT 1);
-- ordered
SELECT * FROM w2, t0;
-- ordered
SELECT * FROM w1, t0;
-- needs flatten
-- ordered
SELECT * FROM w0, t0;
-- needs flatten
-- ordered
SELECT * FROM w3, t0;
-- needs flatten
-- ordered
SELECT * FROM w0 LEFT JOIN (SELECT 1);
-- needs flatten
-- ordered
SELECT * FROM w0 x FULL JOIN t0 y ON x.c0='k';
-- ordered
SELECT * FROM w1 x FULL JOIN t0 y ON x.c0='k';
-- needs flatten
-- ordered
SELECT * FROM w0 x FULL JOIN t0 y ON x.c0='k' GROUP BY y.c0;
-- ordered
SELECT * FROM w1 x FULL JOIN t0 y ON x.c0='k' GROUP BY y.c0;
-- ordered
SELECT * FROM w2 x FULL JOIN t0 y ON x.c0='k' GROUP BY y.c0;
-- needs flatten
-- ordered
SELECT * FROM w0 x LEFT JOIN t0 y ON x.c0='k' GROUP BY y.c0;
-- ordered
SELECT * FROM w1 x LEFT JOIN t0 y ON x.c0='k' GROUP BY y.c0;
-- ordered
SELECT * FROM w2 x LEFT JOIN t0 y ON x.c0='k' GROUP BY y.c0;
INSERT INTO t0 VALUES('a ',1),('a',2),('É ',3);
-- ordered
SELECT * FROM w1 ORDER BY c1;
-- ordered
SELECT * FROM w1 ORDER BY c1 COLLATE RTRIM;
-- ordered
SELECT * FROM w1 ORDER BY 1;
-- needs flatten
-- ordered
SELECT * FROM w0 ORDER BY c1 COLLATE RTRIM;
SELECT *, sum(1) OVER () FROM w1;
SELECT group_concat(c0) FROM w1, (SELECT 1);
SELECT group_concat(c0) FROM w1 ORDER BY 1;
SELECT c0, min(c1) FROM w1 GROUP BY c0 COLLATE RTRIM;
SELECT c0, min(c1) FROM w1 GROUP BY c0 COLLATE RTRIM ORDER BY 1;
SELECT c0, min(c1) FROM w1 GROUP BY c0 COLLATE RTRIM ORDER BY 2;
EXPLAIN QUERY PLAN SELECT c0, min(c1) FROM w1 GROUP BY c0 COLLATE RTRIM ORDER BY 2;
EXPLAIN QUERY PLAN SELECT * FROM w1 ORDER BY c1 COLLATE RTRIM;
-- needs flatten
EXPLAIN QUERY PLAN SELECT * FROM w0 ORDER BY c1 COLLATE RTRIM;
EXPLAIN QUERY PLAN SELECT * FROM w1,t0;
EXPLAIN QUERY PLAN SELECT * FROM w1;
CREATE VIEW w4 AS SELECT 1 c0,2 c1 FROM t0 WHERE 0 UNION SELECT x4.c0,x4.c0 FROM t0 x4 ORDER BY 1 COLLATE RTRIM DESC,2 LIMIT 4;
-- ordered
SELECT * FROM w4, t0;
CREATE VIEW w5 AS SELECT 1 c0,2 c1 FROM t0 WHERE 0 UNION SELECT x4.c0,x4.c0 FROM t0 x4 GROUP BY c1 ORDER BY 1 COLLATE RTRIM DESC,2;
-- ordered
SELECT * FROM w5, t0;
-- ordered
SELECT * FROM w5, (SELECT 1);
CREATE VIEW w6 AS SELECT 1 c0,2 c1 FROM t0 WHERE 0 UNION SELECT max(x4.c0),x4.c0 FROM t0 x4 ORDER BY 1 COLLATE RTRIM DESC,2;
-- ordered
SELECT * FROM w6, (SELECT 1);
SELECT * FROM (SELECT c0 FROM t0 UNION SELECT c0 FROM t0 ORDER BY 1 COLLATE NOCASE DESC) x JOIN (SELECT 1);
SELECT * FROM (SELECT c0 FROM t0 UNION SELECT max(c0) FROM t0 ORDER BY 1 COLLATE NOCASE DESC) x JOIN (SELECT 1);
