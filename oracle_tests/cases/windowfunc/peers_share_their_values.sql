-- windowfunctions: with the default frame, rows with equal ORDER BY values have equal results.
CREATE TABLE t(i INTEGER PRIMARY KEY, k TEXT COLLATE NOCASE, v);
INSERT INTO t VALUES(1, 'a', 1), (2, 'A', 2), (3, 'b', 3), (4, NULL, 4), (5, NULL, 5), (6, 'B', 6);
SELECT i, sum(v) OVER (ORDER BY k), rank() OVER (ORDER BY k), dense_rank() OVER (ORDER BY k), count(*) OVER (ORDER BY k DESC), last_value(i) OVER (ORDER BY k, i) FROM t ORDER BY i;
SELECT i, sum(v) OVER (ORDER BY k COLLATE BINARY), rank() OVER (ORDER BY k COLLATE BINARY) FROM t ORDER BY i;
SELECT i, sum(v) OVER (PARTITION BY k) FROM t ORDER BY i;
SELECT i, sum(v) OVER (ORDER BY k NULLS LAST), rank() OVER (ORDER BY k DESC NULLS FIRST) FROM t ORDER BY i;
