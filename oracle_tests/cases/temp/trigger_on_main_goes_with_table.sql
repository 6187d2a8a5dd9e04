-- lang_droptable, lang_createtrigger: dropping a table of main drops the TEMP triggers on it
CREATE TABLE t(a);
CREATE TEMP TABLE log(m);
CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END;
INSERT INTO t VALUES(1);
SELECT * FROM log;
DROP TABLE t;
SELECT name FROM sqlite_temp_schema;
CREATE TABLE t(a);
INSERT INTO t VALUES(2);
SELECT * FROM log;
