-- lang_select: one min() or max() decides the row even beside sum() and count().
CREATE TABLE t(g, c, v);
INSERT INTO t VALUES('p', 1, 10), ('p', 2, 30), ('p', 3, 20), ('q', 4, 1);
SELECT g, c, max(v), sum(v), count(*) FROM t GROUP BY g ORDER BY g;
SELECT g, c, sum(v), min(v), avg(c) FROM t GROUP BY g ORDER BY g;
SELECT c, sum(v), max(v) FROM t;
