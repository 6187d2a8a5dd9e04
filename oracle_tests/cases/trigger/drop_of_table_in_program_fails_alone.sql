-- lang_createtrigger: a program whose table is gone fails when fired, and only that event
CREATE TABLE t(a);
CREATE TABLE log(m);
CREATE TRIGGER gi AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END;
CREATE TRIGGER gd AFTER DELETE ON t BEGIN SELECT 1; END;
INSERT INTO t VALUES(1);
DROP TABLE log;
-- error
INSERT INTO t VALUES(2);
UPDATE t SET a=5;
DELETE FROM t;
CREATE TABLE log(m, extra);
-- error
INSERT INTO t VALUES(2);
DROP TRIGGER gi;
INSERT INTO t VALUES(2);
SELECT * FROM t;
