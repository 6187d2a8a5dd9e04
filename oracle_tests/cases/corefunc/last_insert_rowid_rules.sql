-- lang_corefunc last_insert_rowid(): "the ROWID of the last row insert from the database connection which invoked the
-- function"
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID;
SELECT last_insert_rowid();
INSERT INTO t VALUES (100, 'x');
SELECT last_insert_rowid();
INSERT INTO w VALUES (7, 'x');
SELECT last_insert_rowid();
UPDATE t SET a = 50;
SELECT last_insert_rowid();
INSERT INTO t(b) VALUES (last_insert_rowid());
SELECT *, last_insert_rowid() FROM t ORDER BY a;
DELETE FROM t;
SELECT last_insert_rowid();
