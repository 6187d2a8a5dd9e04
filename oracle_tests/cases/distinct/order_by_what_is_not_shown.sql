-- SQLite allows DISTINCT with an ORDER BY over an expression of the result.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 5), (2, 4), (2, 4), (3, 3);
SELECT DISTINCT a FROM t ORDER BY -a;
SELECT DISTINCT a, b FROM t ORDER BY a + b, b DESC;
SELECT DISTINCT a AS q FROM t ORDER BY q * q DESC;
