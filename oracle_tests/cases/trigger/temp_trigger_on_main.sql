-- lang_createtrigger: a TEMP trigger may stand on a table of another database
CREATE TABLE t(a);
CREATE TABLE lg(x);
CREATE TEMP TRIGGER g AFTER INSERT ON main.t BEGIN INSERT INTO lg VALUES(new.a); END;
INSERT INTO t VALUES(1);
SELECT * FROM lg;
SELECT name, tbl_name FROM sqlite_temp_schema;
-- reopen
INSERT INTO t VALUES(2);
SELECT * FROM lg;
