-- An alias stands for its expression, with its affinity and collation.
CREATE TABLE t(a TEXT COLLATE nocase, n TEXT);
INSERT INTO t VALUES('x', '10'), ('X', '9'), ('y', '1');
SELECT a AS z FROM t WHERE z = 'X' ORDER BY n;
SELECT n AS z FROM t WHERE z > 5 ORDER BY n;
SELECT n + 0 AS z FROM t WHERE z > 5 ORDER BY z;
SELECT CAST(n AS INT) AS z FROM t WHERE z > '5' ORDER BY z;
SELECT a || '' AS z FROM t WHERE z = 'X';
