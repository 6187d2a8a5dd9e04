-- lang_createtrigger: a TEMP trigger may name tables of any database, and is found by it when fired
ATTACH ':memory:' AS x;
CREATE TABLE x.log(m);
CREATE TABLE t(a);
CREATE TEMP TRIGGER g AFTER INSERT ON main.t BEGIN INSERT INTO log SELECT 'in ' || new.a FROM main.t WHERE a = new.a; END;
INSERT INTO t VALUES(1);
SELECT * FROM x.log;
CREATE TABLE log(m);
INSERT INTO t VALUES(2);
SELECT * FROM x.log;
SELECT * FROM main.log;
DROP TABLE main.log;
DETACH x;
-- error
INSERT INTO t VALUES(3);
SELECT * FROM t;
DROP TRIGGER g;
INSERT INTO t VALUES(3);
SELECT * FROM t;
