-- IN over values of a joined table is a join condition like others.
CREATE TABLE t(a);
CREATE TABLE u(x, y);
INSERT INTO t VALUES(1), (2), (3);
INSERT INTO u VALUES(1, 3), (5, 2);
SELECT a, x, y FROM t JOIN u ON a IN (x, y) ORDER BY a;
SELECT a, x FROM t LEFT JOIN u ON a IN (x, y, 99) AND x < 5 ORDER BY a;
SELECT a FROM t WHERE a IN (SELECT x FROM u UNION SELECT y FROM u) ORDER BY a;
