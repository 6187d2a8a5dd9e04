-- pragma writable_schema: a row inserted into sqlite_schema makes a view or trigger
CREATE TABLE t(a);
CREATE TABLE log(m);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema VALUES('view','v','v',0,'CREATE VIEW v AS SELECT a+1 AS x FROM t');
INSERT INTO sqlite_schema VALUES('trigger','g','t',0,'CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END');
PRAGMA schema_version=77;
INSERT INTO t VALUES(1);
SELECT * FROM v;
SELECT * FROM log;
-- reopen
INSERT INTO t VALUES(2);
SELECT * FROM log;
