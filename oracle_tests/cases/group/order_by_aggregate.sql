-- lang_select: ORDER BY of a grouped query may contain aggregates and keys that are not shown.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 3), ('b', 1), ('a', 4), ('c', 9), ('b', 1);
SELECT g FROM t GROUP BY g ORDER BY sum(v);
SELECT g FROM t GROUP BY g ORDER BY count(*) DESC, max(v) DESC;
SELECT sum(v) FROM t GROUP BY g ORDER BY g DESC;
SELECT g, sum(v) FROM t GROUP BY g ORDER BY 2 DESC LIMIT 2;
SELECT g FROM t GROUP BY g ORDER BY sum(v) > 2, g DESC;
