-- sqlite_sequence comes into SQLite's memory before the first table with AUTOINCREMENT, until the schema is read anew
CREATE TABLE lg(n INTEGER PRIMARY KEY, what, x, y);
CREATE TABLE t0(a REFERENCES t0(a), c, PRIMARY KEY(a));
CREATE TABLE t3(a INTEGER PRIMARY KEY AUTOINCREMENT, b, c UNIQUE);
CREATE INDEX i1 ON t0(a) WHERE 1;
INSERT INTO t3(a, b, c) VALUES (3, 1, 3);
INSERT INTO lg VALUES (1, 2, 3, 4);
ANALYZE;
SELECT rowid, * FROM sqlite_stat1;
PRAGMA table_list;
CREATE TABLE t4(a);
PRAGMA table_list;
ALTER TABLE t3 RENAME b TO d;
PRAGMA table_list;
DROP TABLE sqlite_stat4;
DROP TABLE sqlite_stat1;
ANALYZE;
SELECT rowid, * FROM sqlite_stat1;
-- reopen
PRAGMA table_list;
BEGIN;
CREATE TEMP TABLE x(a INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TEMP TABLE y(a);
CREATE TEMP TABLE z(a);
CREATE TEMP TABLE zz(a);
PRAGMA table_list;
ROLLBACK;
PRAGMA table_list;
