-- lang_savepoint: tables, triggers and rows made inside savepoints go with ROLLBACK TO
CREATE TABLE t(a); SAVEPOINT one; CREATE TABLE log(m); CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END; INSERT INTO t VALUES(1);
SAVEPOINT two; DROP TRIGGER g; INSERT INTO t VALUES(2); CREATE INDEX i ON log(m); ROLLBACK TO two; INSERT INTO t VALUES(3); SELECT * FROM log; SELECT name FROM sqlite_schema;
ROLLBACK TO one; SELECT * FROM t; SELECT name FROM sqlite_schema; INSERT INTO t VALUES(4); RELEASE one;
SELECT * FROM t;
-- error
SELECT * FROM log;
