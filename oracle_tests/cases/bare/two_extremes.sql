-- lang_select: with the same min() or max() twice the row is that of it.
CREATE TABLE t(c, v);
INSERT INTO t VALUES('lo', 1), ('hi', 9);
SELECT c, max(v), max(v) FROM t;
SELECT c, max(v) - 1 FROM t GROUP BY 1 HAVING max(v) > 1;
SELECT max(v), c FROM t WHERE v < 9;
SELECT c, max(v) FILTER (WHERE v < 5) FROM t;
SELECT c, max(v), count(*) FROM t;
