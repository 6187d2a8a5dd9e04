-- lang_select "Bare columns": with one min() or max(), bare columns come from the row of the extreme.
CREATE TABLE t(g, c, v);
INSERT INTO t VALUES(1, 'a', 5), (1, 'b', 9), (1, 'c', 1), (2, 'd', NULL), (2, 'e', 3);
SELECT c, max(v) FROM t;
SELECT c, min(v) FROM t;
SELECT g, c, max(v) FROM t GROUP BY g ORDER BY g;
SELECT g, c, min(v) FROM t GROUP BY g ORDER BY g;
SELECT c FROM t GROUP BY g HAVING max(v) > 0 ORDER BY max(v);
SELECT c, max(v) + 1, length(c) FROM t;
