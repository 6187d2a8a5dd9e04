-- A term on a function of a column cannot use the column's index, but gives the same rows.
CREATE TABLE t(a TEXT, n INT);
CREATE INDEX ta ON t(a); CREATE INDEX tn ON t(n);
INSERT INTO t VALUES('Abc', 1), ('abc', -1), ('xyz', 2), (NULL, NULL);
SELECT a FROM t WHERE lower(a) = 'abc' ORDER BY n;
SELECT a FROM t WHERE abs(n) = 1 ORDER BY n;
SELECT a FROM t WHERE n + 0 = 1;
SELECT a FROM t WHERE +n = 1;
SELECT a FROM t WHERE n * 2 > 1 ORDER BY n;
SELECT a FROM t WHERE a || '' = 'abc';
SELECT a FROM t WHERE length(a) = 3 ORDER BY a;
SELECT a FROM t WHERE coalesce(n, 0) = 0;
