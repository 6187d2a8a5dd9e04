-- lang_savepoint: temporary tables, triggers' changes and truncated tables come back
CREATE TABLE t(a);
CREATE TEMP TABLE log(m);
CREATE TEMP TRIGGER g AFTER DELETE ON t BEGIN INSERT INTO log VALUES(old.a); END;
INSERT INTO t VALUES(1),(2);
SAVEPOINT s;
DELETE FROM t;
DROP TRIGGER g;
DELETE FROM log WHERE m=1;
SELECT * FROM log;
ROLLBACK TO s;
SELECT * FROM t;
SELECT * FROM log;
DELETE FROM t WHERE a=2;
RELEASE s;
SELECT * FROM log;
