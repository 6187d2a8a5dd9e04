-- lang_conflict REPLACE: delete triggers of replaced rows fire only with recursive_triggers; an UPDATE OR REPLACE too
CREATE TABLE t(a PRIMARY KEY, b UNIQUE);
CREATE TABLE log(m);
CREATE TRIGGER bd BEFORE DELETE ON t BEGIN INSERT INTO log VALUES('bd '||old.a); END;
CREATE TRIGGER ad AFTER DELETE ON t BEGIN INSERT INTO log VALUES('ad '||old.a||(SELECT count(*) FROM t)); END;
INSERT INTO t VALUES(1,1),(2,2),(3,3);
REPLACE INTO t VALUES(1,2);
SELECT * FROM log;
PRAGMA recursive_triggers=ON;
REPLACE INTO t VALUES(1,3);
SELECT * FROM log;
INSERT INTO t VALUES(5,5),(6,6);
UPDATE OR REPLACE t SET b=5 WHERE a=6;
SELECT * FROM log;
SELECT * FROM t;
SELECT changes(), total_changes();
