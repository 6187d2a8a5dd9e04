-- DISTINCT removes the duplicates that a join makes.
CREATE TABLE t(a);
CREATE TABLE u(a, b);
INSERT INTO t VALUES(1), (2);
INSERT INTO u VALUES(1, 'x'), (1, 'y'), (2, 'x');
SELECT DISTINCT t.a FROM t JOIN u USING(a) ORDER BY 1;
SELECT DISTINCT u.b FROM t, u ORDER BY 1;
SELECT DISTINCT t.a, u.a FROM t LEFT JOIN u ON b = 'y' ORDER BY 1, 2;
SELECT DISTINCT 1 FROM t, u;
