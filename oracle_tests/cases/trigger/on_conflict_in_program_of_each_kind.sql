-- lang_createtrigger: OR clauses within a program, the outer statement having none
CREATE TABLE t(a); CREATE TABLE u(x UNIQUE, y);
INSERT INTO u VALUES(1,'old'),(2,'old');
CREATE TRIGGER g AFTER INSERT ON t WHEN new.a='ignore' BEGIN INSERT OR IGNORE INTO u VALUES(1,'ign'),(3,'ign'); END;
CREATE TRIGGER h AFTER INSERT ON t WHEN new.a='replace' BEGIN INSERT OR REPLACE INTO u VALUES(1,'rep'); UPDATE OR REPLACE u SET x=2 WHERE x=3; END;
CREATE TRIGGER i AFTER INSERT ON t WHEN new.a='fail' BEGIN INSERT OR FAIL INTO u VALUES(7,'f'),(1,'f'),(8,'f'); END;
CREATE TRIGGER j AFTER INSERT ON t WHEN new.a='rollback' BEGIN INSERT OR ROLLBACK INTO u VALUES(9,'r'),(1,'r'); END;
INSERT INTO t VALUES('ignore');
INSERT INTO t VALUES('replace');
-- error
INSERT INTO t VALUES('x'),('fail');
SELECT * FROM u ORDER BY x; SELECT * FROM t;
BEGIN;
INSERT INTO t VALUES('y');
-- error
INSERT INTO t VALUES('rollback');
-- error
ROLLBACK;
SELECT * FROM t;
