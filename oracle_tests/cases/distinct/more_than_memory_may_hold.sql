-- lang_select "Removal of duplicate rows": the first of equals, in the order of the rows, however little memory there is
CREATE TABLE t(id INTEGER PRIMARY KEY, k, q REAL, w TEXT COLLATE NOCASE);
INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
 SELECT i, iif(i % 50, i * 7919 % 5003, NULL), i * 0.37, char(65 + i % 2 * 32) || 'ext ' || (i % 4567) FROM n;
PRAGMA soft_heap_limit = 50000;
-- ordered
SELECT DISTINCT w FROM t;
-- ordered
SELECT DISTINCT k, w FROM t UNION ALL SELECT DISTINCT w COLLATE BINARY, k FROM t;
-- ordered
SELECT DISTINCT x FROM (SELECT id * 1.0 AS x FROM t UNION ALL SELECT id FROM t UNION ALL SELECT 'a' || id FROM t);
SELECT count(*), sum(x) FROM (SELECT DISTINCT k + 0.5 AS x FROM t, (SELECT 1 UNION ALL SELECT 2));
-- ordered
SELECT DISTINCT w, k FROM t LIMIT 30 OFFSET 5500;
PRAGMA soft_heap_limit = 0;
