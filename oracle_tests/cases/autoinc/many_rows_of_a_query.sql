-- autoinc: rowids of many rows from a query, of which some are ignored or replace others
CREATE TABLE src AS WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 100)
  SELECT n, 'w' || (n * 53 % 70) AS w FROM g;
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, n, w UNIQUE);
CREATE TABLE u(id INTEGER PRIMARY KEY AUTOINCREMENT, n);
INSERT INTO u(n) SELECT n FROM src;
SELECT changes(), last_insert_rowid(), count(*), max(id) FROM u;
DELETE FROM u WHERE id > 50;
INSERT INTO u(n) SELECT n FROM src;
INSERT INTO u SELECT n + 300, n FROM src;
INSERT OR IGNORE INTO u SELECT n * 5, n FROM src;
INSERT INTO u(n) SELECT n FROM src;
SELECT changes(), last_insert_rowid(), count(*), max(id), sum(id) FROM u;
SELECT * FROM sqlite_sequence;
INSERT OR IGNORE INTO t(n, w) SELECT n, w FROM src;
SELECT changes(), last_insert_rowid(), count(*), max(id), sum(id) FROM t;
SELECT * FROM sqlite_sequence;
REPLACE INTO t(n, w) SELECT n, w FROM src WHERE n > 60;
SELECT changes(), last_insert_rowid(), count(*), max(id), sum(id) FROM t;
INSERT INTO t(n, w) SELECT n, w FROM src WHERE n > 60 ON CONFLICT DO NOTHING;
SELECT * FROM sqlite_sequence;
INSERT OR IGNORE INTO t SELECT n * 10, n, w || (n % 2) FROM src;
SELECT changes(), last_insert_rowid(), count(*), max(id), sum(id) FROM t;
SELECT * FROM sqlite_sequence;
-- error
INSERT INTO t(n, w) SELECT n, w || 'x' FROM src;
BEGIN;
-- error
INSERT OR FAIL INTO t(n, w) SELECT n, w || 'x' FROM src;
COMMIT;
SELECT * FROM t ORDER BY id;
SELECT * FROM sqlite_sequence;
INSERT INTO t(n, w) VALUES (1, 'last');
SELECT max(id) FROM t;
