-- lang_attach: a trigger and a view of TEMP over an attached file are gone with the connection, its rows are not
CREATE TABLE t(a); ATTACH ':memory:' AS x; CREATE TABLE x.log(m); CREATE TEMP TRIGGER g AFTER INSERT ON main.t BEGIN INSERT INTO log VALUES(new.a); END; INSERT INTO t VALUES(1); SELECT * FROM log;
-- swap
INSERT INTO t VALUES(2); SELECT * FROM t;
-- error
SELECT * FROM log;
SELECT name FROM pragma_database_list; SELECT count(*) FROM sqlite_temp_schema;
