-- optoverview "Automatic Query-Time Indexes": tables and transient indexes that are larger than memory may hold
CREATE TABLE t(id INTEGER PRIMARY KEY, k, q REAL, w TEXT COLLATE NOCASE);
INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
 SELECT i, iif(i % 50, i * 7919 % 5003, NULL), i * 0.37, char(65 + i % 2 * 32) || 'ext ' || (i % 4567) FROM n;
PRAGMA soft_heap_limit = 50000;
SELECT x.id, y.id FROM t x JOIN t y ON y.k = x.id ORDER BY x.id, y.id;
SELECT x.id, y.id FROM t x LEFT JOIN t y ON y.w = x.w AND y.id > x.id ORDER BY x.id, y.id;
SELECT count(*), sum(x.id), sum(y.id) FROM t x JOIN t y ON y.k IS x.k AND x.id % 600 = 0;
WITH c AS MATERIALIZED (SELECT id, k || '' AS k FROM t) SELECT count(*), sum(a.id) FROM c a JOIN c b ON b.k = a.id;
WITH c AS MATERIALIZED (SELECT id, w FROM t ORDER BY q DESC) SELECT * FROM c WHERE id % 11 = 0 UNION ALL SELECT w, id FROM c;
PRAGMA soft_heap_limit = 0;
