-- lang_corefunc last_insert_rowid(): it is not taken back with the transaction
CREATE TABLE t(a INTEGER PRIMARY KEY);
INSERT INTO t VALUES (1);
BEGIN;
INSERT INTO t VALUES (77);
ROLLBACK;
SELECT last_insert_rowid(), (SELECT count(*) FROM t);
