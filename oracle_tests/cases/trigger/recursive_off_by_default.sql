-- lang_createtrigger: a trigger does not fire itself unless recursive_triggers is on
CREATE TABLE t(a);
CREATE TRIGGER g AFTER INSERT ON t WHEN new.a<5 BEGIN INSERT INTO t VALUES(new.a+1); END;
INSERT INTO t VALUES(1);
SELECT * FROM t;
PRAGMA recursive_triggers=ON;
INSERT INTO t VALUES(3);
SELECT * FROM t;
