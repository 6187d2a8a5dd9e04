PRAGMA recursive_triggers=on;
PRAGMA recursive_triggers;
CREATE TABLE t(a);
CREATE TRIGGER x AFTER INSERT ON t WHEN new.a<5 BEGIN INSERT INTO t VALUES(new.a+1); END;
INSERT INTO t VALUES(1);
SELECT * FROM t;
SELECT changes(), total_changes();
