-- A subquery's columns of one name are told apart by :1, :2, which the query outside sees in *.
SELECT * FROM (SELECT 1 AS a, 2 AS a, 3 AS a);
SELECT * FROM (SELECT 1 AS a, 2 AS "a:1", 3 AS a);
SELECT * FROM (SELECT 1 AS "a:1", 2 AS a, 3 AS a);
SELECT * FROM (SELECT 1 AS A, 2 AS a);
CREATE TABLE t AS SELECT 1 AS a, 2 AS a, 3 AS b, 4 AS A;
SELECT * FROM t;
SELECT sql FROM sqlite_schema;
