-- NATURAL of a table with itself joins equal rows; a NULL matches nothing.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (1, NULL), (3, 4);
SELECT * FROM t AS x NATURAL JOIN t AS y ORDER BY a;
SELECT * FROM t AS x NATURAL LEFT JOIN t AS y ORDER BY a, b;
SELECT count(*) FROM t NATURAL JOIN (SELECT a FROM t);
