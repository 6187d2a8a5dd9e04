-- found by the generator of changes: REPLACE that cannot replace fails before it inserts, and leaves
-- last_insert_rowid
PRAGMA foreign_keys=ON;
CREATE TABLE i(a INTEGER PRIMARY KEY);
INSERT INTO i VALUES(77);
CREATE TABLE t(a INTEGER PRIMARY KEY, b DEFAULT 2 REFERENCES t(a));
-- error
REPLACE INTO t DEFAULT VALUES;
SELECT last_insert_rowid();
-- error
REPLACE INTO t VALUES(3,9);
SELECT last_insert_rowid();
-- error
INSERT INTO t VALUES(4,9);
SELECT last_insert_rowid();
INSERT INTO t VALUES(5,5);
-- error
REPLACE INTO t(b) VALUES(9);
SELECT last_insert_rowid();
