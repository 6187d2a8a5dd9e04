-- withoutrowid: a PRIMARY KEY is needed, no rowid, no AUTOINCREMENT; NOT NULL of keys
-- error
CREATE TABLE t(a) WITHOUT ROWID;
-- error
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT) WITHOUT ROWID;
CREATE TABLE t(a INTEGER PRIMARY KEY, b) WITHOUT ROWID;
-- error
INSERT INTO t VALUES(NULL, 1);
-- error
INSERT INTO t(b) VALUES(1);
INSERT INTO t VALUES('x', 1),(2.5, 2),('3', 3);
SELECT a, typeof(a) FROM t;
-- error
SELECT rowid FROM t;
-- error
SELECT oid FROM t;
-- error
INSERT INTO t(rowid, a) VALUES(1,2);
CREATE TABLE u(rowid TEXT PRIMARY KEY, oid) WITHOUT ROWID;
INSERT INTO u VALUES('r','o');
SELECT rowid, oid FROM u;
-- error
SELECT _rowid_ FROM u;
SELECT last_insert_rowid();
