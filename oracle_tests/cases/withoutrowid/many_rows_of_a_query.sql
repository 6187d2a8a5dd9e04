-- withoutrowid, lang_conflict: an INSERT of many rows from a query, some of them in conflict with others of their own
CREATE TABLE src AS WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 200)
  SELECT n, n * 37 % 60 AS k, 'w' || (n * 53 % 90) AS w, n * 0.5 AS q FROM g;
CREATE TABLE t(w TEXT PRIMARY KEY, k INT, q REAL UNIQUE) WITHOUT ROWID;
CREATE INDEX t_k ON t(k);
INSERT INTO t SELECT w || 'x', k, q FROM src WHERE n < 50;
SELECT changes(), count(*), sum(k * q) FROM t;
INSERT OR IGNORE INTO t SELECT w, n, q FROM src;
SELECT changes(), count(*), sum(k * q) FROM t;
INSERT INTO t SELECT w, n, n + 1000 FROM src WHERE true ON CONFLICT DO NOTHING;
SELECT changes(), count(*), sum(k * q) FROM t;
INSERT INTO t SELECT w || 'y', n, n + 2000 FROM src WHERE n < 80 ON CONFLICT(w) DO NOTHING;
SELECT changes(), count(*), sum(k * q) FROM t;
-- error
INSERT INTO t SELECT w || 'z', n, n + 3000 FROM src;
-- error
INSERT INTO t SELECT nullif(w || 'z', 'w50z'), n, n + 3000 FROM src WHERE n < 80;
SELECT changes(), count(*), sum(k * q) FROM t;
REPLACE INTO t SELECT w, -n, q FROM src;
SELECT changes(), count(*), sum(k * q) FROM t;
BEGIN;
-- error
INSERT OR FAIL INTO t SELECT w || 'z', n, n + 3000 FROM src;
SELECT count(*) FROM t INDEXED BY t_k WHERE k >= 0;
COMMIT;
SELECT * FROM t ORDER BY w;
SELECT w FROM t ORDER BY q;
SELECT w, k FROM t INDEXED BY t_k WHERE k > 10 ORDER BY k, w;
CREATE TABLE d(a COLLATE NOCASE, b, c, PRIMARY KEY (b DESC, a)) WITHOUT ROWID;
INSERT INTO d SELECT w, k, n FROM src WHERE n < 150;
INSERT OR IGNORE INTO d SELECT upper(w), k, n FROM src WHERE n % 2;
SELECT changes(), count(*), max(a) FROM d;
INSERT OR IGNORE INTO d SELECT w, k, n FROM src WHERE n < 100 UNION ALL SELECT 'q', n % 3, n FROM src;
SELECT changes(), count(*), max(c) FROM d WHERE a = 'Q';
SELECT * FROM d ORDER BY b, a;
PRAGMA integrity_check;
