-- lang_update: changing the rowid of many rows at once, up and down, with and without collisions
CREATE TABLE t(id INTEGER PRIMARY KEY, v UNIQUE);
INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c');
UPDATE t SET id=id+10;
-- error
UPDATE t SET id=id+1;
UPDATE t SET id=id-1;
SELECT * FROM t;
UPDATE t SET id=-id;
SELECT * FROM t;
-- error
UPDATE t SET id=5;
UPDATE OR REPLACE t SET id=5;
SELECT * FROM t;
INSERT INTO t VALUES(6,'x'),(7,'y');
UPDATE OR IGNORE t SET id=id+1;
SELECT * FROM t;
UPDATE OR REPLACE t SET id=id+1 WHERE v<>'y';
SELECT * FROM t;
-- error
UPDATE t SET id='abc';
-- error
UPDATE t SET id=NULL;
UPDATE t SET id='42' WHERE rowid=(SELECT min(rowid) FROM t);
SELECT id, typeof(id) FROM t;
