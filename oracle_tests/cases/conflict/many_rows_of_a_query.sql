-- lang_conflict, lang_upsert: an INSERT of many rows from a query, some of them in conflict with others of their own
CREATE TABLE src AS WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 200)
  SELECT n, n * 37 % 60 AS k, 'w' || (n * 53 % 90) AS w, n * 0.5 AS q FROM g;
CREATE TABLE t(id INTEGER PRIMARY KEY, k INT, w TEXT UNIQUE, q REAL);
CREATE INDEX t_k ON t(k);
INSERT INTO t SELECT n, k, w || 'x', q FROM src WHERE n < 50;
INSERT OR IGNORE INTO t SELECT NULL, k, w, q FROM src;
SELECT changes(), last_insert_rowid(), count(*), sum(id * k), max(q) FROM t;
REPLACE INTO t SELECT NULL, k + 1, w, q FROM src WHERE n % 3;
SELECT changes(), last_insert_rowid(), count(*), sum(id * k), max(q) FROM t;
REPLACE INTO t SELECT k, n, w || (n % 4), q FROM src;
SELECT changes(), last_insert_rowid(), count(*), sum(id * k), max(q) FROM t;
SELECT * FROM t ORDER BY id;
INSERT INTO t SELECT NULL, n, w, q FROM src WHERE true ON CONFLICT DO NOTHING;
SELECT changes(), last_insert_rowid(), count(*), sum(id * k) FROM t;
INSERT INTO t SELECT NULL, n, w || (n % 7), q FROM src WHERE true ON CONFLICT(w) DO UPDATE SET k = t.k + excluded.id, q = excluded.k WHERE q > 20;
SELECT changes(), last_insert_rowid(), count(*), sum(id * k) FROM t;
SELECT * FROM t ORDER BY id;
-- error
INSERT INTO t SELECT NULL, n, w || 'y', q FROM src;
SELECT count(*) FROM t WHERE w LIKE '%y';
BEGIN;
-- error
INSERT OR FAIL INTO t SELECT NULL, n, w || 'y', q FROM src;
SELECT count(*), max(k) FROM t WHERE w LIKE '%y';
-- error
INSERT OR ROLLBACK INTO t SELECT NULL, n, w || 'z', q FROM src;
SELECT count(*) FROM t WHERE w LIKE '%y';
CREATE TABLE r(id INTEGER PRIMARY KEY, a TEXT, b REAL, c);
CREATE INDEX r_b ON r(b);
INSERT INTO r SELECT k, w, n, q FROM src WHERE true ON CONFLICT(id) DO UPDATE SET a = a || excluded.a, b = b + excluded.b, c = typeof(excluded.b) || typeof(excluded.a);
SELECT *, typeof(a), typeof(b) FROM r ORDER BY id;
INSERT INTO r SELECT k, n, w, n FROM src WHERE n < 100 ON CONFLICT(id) DO UPDATE SET c = typeof(excluded.a) || typeof(excluded.b);
SELECT changes(), count(*) FROM r;
SELECT *, typeof(a), typeof(b) FROM r ORDER BY id;
PRAGMA count_changes = 1;
INSERT INTO r SELECT n, w, n, q FROM src WHERE true ON CONFLICT(id) DO UPDATE SET a = 'again';
SELECT changes(), total_changes();
REPLACE INTO r SELECT n + 100, w, n, q FROM src;
SELECT id, a FROM r INDEXED BY r_b WHERE b > 150 ORDER BY b, id;
PRAGMA integrity_check;
