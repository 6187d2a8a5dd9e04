-- Subqueries in ON, in USING's tables and as a joined table.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1), (2), (3);
INSERT INTO u VALUES(2), (3), (4);
SELECT * FROM t JOIN u ON b = (SELECT max(a) FROM t WHERE a < u.b) + 1 ORDER BY 1, 2;
SELECT * FROM t LEFT JOIN u ON b IN (SELECT a FROM t) AND a = b ORDER BY 1;
SELECT * FROM t JOIN u ON EXISTS(SELECT 1 FROM t AS x WHERE x.a = u.b AND x.a > t.a) ORDER BY 1, 2;
SELECT * FROM t JOIN (SELECT b FROM u WHERE b > (SELECT min(b) FROM u)) s ON s.b = t.a;
