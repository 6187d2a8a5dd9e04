-- lang_createtrigger: UPDATE OR IGNORE makes inserts in the programs it fires ignore conflicts too
CREATE TABLE t(id INTEGER PRIMARY KEY, a);
CREATE TABLE log(x UNIQUE);
CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO log VALUES(new.a); END;
INSERT INTO t VALUES(1,'p'),(2,'q'),(3,'r');
UPDATE t SET a='s' WHERE id=1;
-- error
UPDATE t SET a='s';
SELECT * FROM t;
UPDATE OR IGNORE t SET a='s';
SELECT * FROM t;
SELECT * FROM log;
UPDATE OR REPLACE t SET a='z' || (id % 2);
SELECT rowid, x FROM log;
