-- datatype3 §6: no conversions happen before ORDER BY and GROUP BY.
CREATE TABLE t(n);
INSERT INTO t VALUES(10), ('10'), (9), ('9'), (10.0);
SELECT n, typeof(n) FROM t ORDER BY n, 2;
SELECT count(*) FROM t GROUP BY n ORDER BY 1;
SELECT count(DISTINCT n), min(n), max(n) FROM t;
