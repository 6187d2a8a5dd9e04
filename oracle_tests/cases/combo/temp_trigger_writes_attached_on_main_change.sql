-- lang_createtrigger: a TEMP trigger on a main table writes a table of an attached file; rollback undoes both
ATTACH ':memory:' AS x; CREATE TABLE t(a UNIQUE); CREATE TABLE x.log(m);
CREATE TEMP TRIGGER g BEFORE INSERT ON main.t BEGIN INSERT INTO log VALUES(new.a); END;
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(2),(1);
SELECT * FROM t; SELECT * FROM x.log;
BEGIN; INSERT INTO t VALUES(5); ROLLBACK; SELECT * FROM x.log;
INSERT OR IGNORE INTO t VALUES(1),(7); SELECT * FROM x.log;
DETACH x;
-- error
INSERT INTO t VALUES(8);
SELECT * FROM t;
