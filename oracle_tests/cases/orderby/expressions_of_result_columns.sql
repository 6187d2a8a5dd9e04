-- An alias inside a larger expression of ORDER BY stands for its result column, if no column has the name.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 3), (2, 1), (3, 2);
SELECT a * b AS p FROM t ORDER BY p + 0;
SELECT a * b AS p FROM t ORDER BY -p, a;
SELECT a AS b FROM t ORDER BY b + 0;
SELECT a AS x, -a AS y FROM t ORDER BY x * y;
