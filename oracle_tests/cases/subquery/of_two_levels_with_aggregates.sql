-- An aggregate belongs to the innermost query that its columns are of.
CREATE TABLE t(a); CREATE TABLE u(b);
INSERT INTO t VALUES(1), (2), (3);
INSERT INTO u VALUES(10), (20);
SELECT (SELECT sum(b) FROM u) FROM t;
SELECT (SELECT sum(a)) FROM t;
SELECT (SELECT sum(a) FROM u) FROM t;
SELECT (SELECT sum(a + b) FROM u) FROM t ORDER BY 1;
SELECT (SELECT count(*) FROM u WHERE b > a * 10) FROM t ORDER BY 1;
SELECT a FROM t GROUP BY a HAVING (SELECT count(*) FROM u WHERE b > a * 10) > 0 ORDER BY a;
SELECT max((SELECT min(b) FROM u WHERE b > a)) FROM t;
