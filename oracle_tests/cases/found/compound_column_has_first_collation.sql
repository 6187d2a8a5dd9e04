-- Found: outside of a compound subquery a column has the collation of the first SELECT, whatever the sides are compared by.
CREATE TABLE t(a, b TEXT COLLATE NOCASE, c REAL);
INSERT INTO t VALUES(2, 'x', 1), (2.0, 'X', 2), ('y', 'y', NULL);
SELECT x FROM (SELECT 'q' AS x UNION SELECT b FROM t) WHERE x = 'X';
SELECT x FROM (SELECT b AS x FROM t UNION ALL SELECT 'q') WHERE x = 'X';
SELECT count(*) FROM (SELECT 'q' AS x UNION ALL SELECT b FROM t) GROUP BY x;
SELECT x FROM (SELECT min(c) AS x FROM t UNION ALL SELECT b FROM t) WHERE x = 'X';
