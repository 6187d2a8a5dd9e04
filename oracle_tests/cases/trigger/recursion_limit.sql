PRAGMA recursive_triggers=1;
CREATE TABLE t(a);
CREATE TRIGGER x AFTER INSERT ON t WHEN new.a<1000 BEGIN INSERT INTO t VALUES(new.a+1); END;
INSERT INTO t VALUES(1);
SELECT count(*), max(a) FROM t;
-- error
INSERT INTO t VALUES(0);
SELECT count(*), max(a) FROM t;
