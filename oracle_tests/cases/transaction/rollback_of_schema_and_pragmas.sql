-- lang_transaction: what a rollback takes back: tables, versions, sequences; counters it does not
BEGIN;
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a);
INSERT INTO t(a) VALUES('x'),('y');
PRAGMA user_version=5;
SELECT changes(), total_changes(), last_insert_rowid();
ROLLBACK;
PRAGMA user_version;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT count(*) FROM sqlite_schema;
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a);
INSERT INTO t(a) VALUES('p');
BEGIN;
INSERT INTO t(a) VALUES('q'),('r');
SELECT * FROM sqlite_sequence;
ROLLBACK;
SELECT * FROM sqlite_sequence;
INSERT INTO t(a) VALUES('s');
SELECT * FROM t;
