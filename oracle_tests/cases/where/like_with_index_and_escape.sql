-- optoverview "The LIKE Optimization": with ESCAPE, in either case and over all storage classes, the same rows.
CREATE TABLE t(a TEXT COLLATE NOCASE, n);
INSERT INTO t VALUES('apple', 1), ('Apple pie', 2), ('app%le', 3), ('applx', 4), (NULL, 5), ('banana', 6), ('APPLE', 7), ('', 8);
SELECT n FROM t WHERE a LIKE 'app%' ORDER BY n;
SELECT n FROM t WHERE a LIKE 'app\%%' ESCAPE '\' ORDER BY n;
SELECT n FROM t WHERE a LIKE 'apple' ORDER BY n;
CREATE INDEX ta ON t(a);
SELECT n FROM t WHERE a LIKE 'app%' ORDER BY n;
SELECT n FROM t WHERE a LIKE 'app\%%' ESCAPE '\' ORDER BY n;
SELECT n FROM t WHERE a LIKE 'apple' ORDER BY n;
SELECT n FROM t WHERE a LIKE '%pie' ORDER BY n;
SELECT n FROM t WHERE a LIKE '' ORDER BY n;
SELECT n FROM t WHERE a LIKE 'app_e' ORDER BY n;
SELECT n FROM t WHERE a NOT LIKE 'app%' ORDER BY n;
