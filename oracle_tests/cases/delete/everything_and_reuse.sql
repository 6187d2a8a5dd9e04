-- lang_delete: an emptied table takes rows again, with and without indexes
CREATE TABLE t(id INTEGER PRIMARY KEY, v UNIQUE);
INSERT INTO t(v) VALUES('a'),('b');
DELETE FROM t;
INSERT INTO t(v) VALUES('a');
SELECT * FROM t;
BEGIN;
DELETE FROM t;
INSERT INTO t(v) VALUES('z');
ROLLBACK;
SELECT * FROM t;
SAVEPOINT s; DELETE FROM t; ROLLBACK TO s; RELEASE s;
-- error
INSERT INTO t(v) VALUES('a');
PRAGMA integrity_check;
