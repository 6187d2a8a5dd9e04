-- Source: SQLite itself
-- A join's lookups go on at the leaf that the last one came to. A page that was the tree's only leaf while most rows
-- were gone, and is its root since these came back, is none.
PRAGMA page_size=512;
CREATE TABLE t(a, b, c);
CREATE INDEX i ON t(a, b, c);
CREATE TABLE u(x);
INSERT INTO t(a, b, c) WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 75) SELECT i % 20, i % 20 * 0.5, i % 7 FROM n;
INSERT INTO u VALUES(6), (6), (9), (7), (12), (13), (13), (15);
BEGIN;
DELETE FROM t WHERE a > 1;
SELECT a FROM t WHERE a <= 25;
ROLLBACK;
INSERT INTO t VALUES(-1, 2.25, 3), (30, 1, 2), (17, 1e-10, 5);
SELECT u.x, t.rowid FROM u CROSS JOIN t INDEXED BY i ON t.a = u.x;
SELECT u.x, (SELECT max(b) FROM t INDEXED BY i WHERE t.a = u.x) FROM u;
SELECT u.x FROM u WHERE EXISTS (SELECT 1 FROM t INDEXED BY i WHERE t.a = u.x);
PRAGMA integrity_check;
