-- windowfunctions: partitions that are larger than memory may hold
CREATE TABLE t(id INTEGER PRIMARY KEY, k, q REAL, w TEXT COLLATE NOCASE);
INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
 SELECT i, iif(i % 50, i * 7919 % 5003, NULL), i * 0.37, char(65 + i % 2 * 32) || 'ext ' || (i % 4567) FROM n;
PRAGMA soft_heap_limit = 50000;
SELECT id, sum(id) OVER (), row_number() OVER (ORDER BY w, id), lag(w, 3, k) OVER (ORDER BY id) FROM t ORDER BY id;
SELECT id, rank() OVER o, dense_rank() OVER o, cume_dist() OVER o, ntile(7) OVER (ORDER BY id) FROM t
 WINDOW o AS (PARTITION BY id > 100 ORDER BY w) ORDER BY id;
SELECT id, sum(id) OVER (ORDER BY k RANGE BETWEEN 20 PRECEDING AND 3 FOLLOWING),
 count(k) FILTER (WHERE id % 2) OVER (ORDER BY id ROWS BETWEEN 300 PRECEDING AND 2 FOLLOWING),
 first_value(w) OVER (ORDER BY k, id GROUPS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE TIES),
 max(id) OVER (ORDER BY w GROUPS BETWEEN CURRENT ROW AND 1 FOLLOWING EXCLUDE CURRENT ROW) FROM t ORDER BY id;
PRAGMA soft_heap_limit = 0;
