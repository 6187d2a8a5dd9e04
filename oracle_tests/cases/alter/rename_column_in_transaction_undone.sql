-- lang_altertable, lang_transaction: a renaming is undone by ROLLBACK and by ROLLBACK TO
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a FROM t;
INSERT INTO t VALUES(1,2);
BEGIN;
ALTER TABLE t RENAME a TO x;
SELECT x FROM t;
SAVEPOINT s;
ALTER TABLE t RENAME TO u;
ALTER TABLE u DROP COLUMN b;
SELECT * FROM u;
ROLLBACK TO s;
SELECT x, b FROM t;
SELECT sql FROM sqlite_schema;
ROLLBACK;
SELECT a, b FROM t;
SELECT sql FROM sqlite_schema;
