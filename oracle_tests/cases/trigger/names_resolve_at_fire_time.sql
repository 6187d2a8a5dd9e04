-- lang_createtrigger: a program finds its tables when it fires, in its own database
CREATE TABLE t(a); CREATE TABLE log(m);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES(new.a); END;
DROP TABLE log; CREATE VIEW log AS SELECT 1 AS m;
-- error
INSERT INTO t VALUES(1);
CREATE TRIGGER li INSTEAD OF INSERT ON log BEGIN UPDATE t SET a=new.m*10 WHERE a=new.m; END;
INSERT INTO t VALUES(2); SELECT * FROM t;
DROP VIEW log; CREATE TABLE log(x, m DEFAULT 'dm');
-- error
INSERT INTO t VALUES(3);
ALTER TABLE log DROP m;
INSERT INTO t VALUES(4); SELECT * FROM log;
CREATE TEMP TABLE log(z); INSERT INTO t VALUES(5); SELECT * FROM main.log; SELECT * FROM temp.log;
