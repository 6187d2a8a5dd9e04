-- floatingpoint: overflow gives Infinity, which compares, sorts and is stored; Infinity minus itself is NULL.
SELECT 1e308 * 10, -1e308 * 10, 9e999, -9e999, 9e999 - 9e999, 9e999 * 0, 9e999 / 9e999, 1 / 9e999, 9e999 + 1, typeof(9e999 - 9e999);
CREATE TABLE t(a REAL);
INSERT INTO t VALUES(9e999), (-9e999), (0), (1e308), (NULL);
SELECT a, a > 1e308, a < -1e308 FROM t ORDER BY a;
SELECT max(a), min(a), sum(a), avg(a) FROM t;
SELECT abs(a), -a, a * -1 FROM t ORDER BY a;
