-- lang_vacuum: rowids of a table without INTEGER PRIMARY KEY
CREATE TABLE t(a);
CREATE TABLE k(id INTEGER PRIMARY KEY, a);
INSERT INTO t(rowid, a) VALUES(5,'x'),(9,'y'),(100,'z');
INSERT INTO k VALUES(5,'x'),(9,'y');
VACUUM;
SELECT rowid, a FROM t;
SELECT rowid, a FROM k;
INSERT INTO t(a) VALUES('w');
SELECT max(rowid) FROM t;
CREATE INDEX i ON t(a);
DELETE FROM t WHERE rowid<3;
VACUUM;
SELECT rowid, a FROM t;
