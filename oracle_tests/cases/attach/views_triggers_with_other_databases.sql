-- lang_createview, lang_createtrigger: objects of an attached database see themselves alone, TEMP ones everything
ATTACH ':memory:' AS x;
CREATE TABLE t(a); CREATE TABLE x.t(a); CREATE TABLE x.log(m);
INSERT INTO main.t VALUES('main');
-- error
CREATE VIEW x.v AS SELECT * FROM main.t;
CREATE VIEW x.v AS SELECT a FROM t;
-- error
CREATE TRIGGER x.g AFTER INSERT ON t BEGIN INSERT INTO main.t VALUES(1); END;
CREATE TRIGGER x.g AFTER INSERT ON t BEGIN INSERT INTO log SELECT 'x '||a FROM t; END;
-- error
CREATE TRIGGER x.h AFTER INSERT ON main.t BEGIN SELECT 1; END;
CREATE TEMP TRIGGER h AFTER INSERT ON x.t BEGIN INSERT INTO log SELECT 'temp '||a FROM main.t; END;
INSERT INTO x.t VALUES('in x');
SELECT * FROM x.v; SELECT * FROM log;
DETACH x;
-- error
INSERT INTO x.t VALUES(1);
INSERT INTO t VALUES('still');
SELECT name FROM sqlite_temp_schema;
