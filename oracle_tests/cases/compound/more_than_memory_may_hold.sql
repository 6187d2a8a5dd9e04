-- lang_select "Compound Select Statements": which of equals is shown, and the order, however little memory there is
CREATE TABLE t(id INTEGER PRIMARY KEY, k, q REAL, w TEXT COLLATE NOCASE);
INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
 SELECT i, iif(i % 50, i * 7919 % 5003, NULL), i * 0.37, char(65 + i % 2 * 32) || 'ext ' || (i % 4567) FROM n;
PRAGMA soft_heap_limit = 50000;
-- ordered
SELECT id, w FROM t UNION SELECT id * 1.0, upper(w) FROM t WHERE id % 3;
-- ordered
SELECT id * 1.0 FROM t WHERE id < 9 UNION SELECT id FROM t;
-- ordered
SELECT id FROM t UNION SELECT id * 1.0 FROM t WHERE id < 9;
-- ordered
SELECT w FROM t INTERSECT SELECT lower(w) FROM t WHERE id % 3;
-- ordered
SELECT id, k FROM t EXCEPT SELECT k, id FROM t;
-- ordered
SELECT k FROM t EXCEPT SELECT k FROM t WHERE id > 5990;
-- ordered
SELECT w FROM t EXCEPT SELECT upper(w) FROM t WHERE id % 7 UNION SELECT k FROM t INTERSECT SELECT id FROM t;
SELECT count(*), min(x), max(x) FROM (SELECT k AS x FROM t UNION SELECT q FROM t UNION ALL SELECT w FROM t);
PRAGMA soft_heap_limit = 0;
