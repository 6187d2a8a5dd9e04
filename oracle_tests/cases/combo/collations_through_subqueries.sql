-- datatype3 "Collating Sequences": a column of a subquery or view keeps the collation of the column it is.
CREATE TABLE t(a TEXT COLLATE NOCASE, b TEXT, c TEXT COLLATE RTRIM);
INSERT INTO t VALUES('x', 'x', 'x'), ('X', 'X', 'x  '), ('y', 'Y', 'y ');
CREATE VIEW v AS SELECT a, b, c, a || '' AS e FROM t;
SELECT count(*) FROM v WHERE a = 'X';
SELECT count(*) FROM v WHERE e = 'X';
SELECT count(*) FROM (SELECT a FROM (SELECT a FROM v)) WHERE a = 'X';
SELECT count(DISTINCT a), count(DISTINCT b), count(DISTINCT c), count(DISTINCT e) FROM v;
SELECT a, count(*) FROM (SELECT a FROM t UNION ALL SELECT b FROM t) GROUP BY a ORDER BY a, 2;
SELECT count(*) FROM v x JOIN v y ON x.a = y.b;
SELECT count(*) FROM v x JOIN v y ON x.b = y.a;
SELECT max(a), min(a) FROM v WHERE a > 'W';
SELECT b FROM v WHERE a IN (SELECT b FROM t WHERE b = 'X') ORDER BY b;
