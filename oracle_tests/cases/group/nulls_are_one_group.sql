-- lang_select: for grouping, NULL values are considered equal.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(NULL, 1), (NULL, NULL), (NULL, 1), (0, NULL), ('', NULL);
SELECT a, count(*) FROM t GROUP BY a ORDER BY a;
SELECT a, b, count(*) FROM t GROUP BY a, b ORDER BY a, b;
SELECT a IS NULL, count(*), count(b) FROM t GROUP BY a IS NULL ORDER BY 1;
