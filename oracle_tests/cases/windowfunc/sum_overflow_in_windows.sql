-- windowfunctions §2 "Aggregate Window Functions": a running sum of integers that overflows
CREATE TABLE t(id INTEGER PRIMARY KEY, x);
INSERT INTO t(x) VALUES (9223372036854775806), (1), (1), (-5);
-- error
SELECT id, sum(x) OVER (ORDER BY id) FROM t;
SELECT id, total(x) OVER (ORDER BY id), avg(x) OVER (ORDER BY id) FROM t ORDER BY id;
SELECT id, sum(x) OVER (ORDER BY id ROWS 1 PRECEDING) FROM t WHERE id <> 2 ORDER BY id;
