-- lang_conflict: what an UPDATE of many rows leaves under each action when a later row fails
CREATE TABLE t(id INTEGER PRIMARY KEY, u UNIQUE, n NOT NULL DEFAULT 'dflt'); INSERT INTO t VALUES(1,1,'a'),(2,2,'b'),(3,3,'c'),(4,10,'d');
-- error
UPDATE t SET u=u+7;
-- error
UPDATE OR FAIL t SET u=u+7;
SELECT * FROM t; UPDATE OR IGNORE t SET u=9; SELECT * FROM t; UPDATE OR REPLACE t SET u=100 WHERE id>=3; SELECT * FROM t; UPDATE OR REPLACE t SET n=NULL; SELECT * FROM t; UPDATE OR IGNORE t SET n=NULL; SELECT changes();
BEGIN; INSERT INTO t(u) VALUES(500);
-- error
UPDATE OR ROLLBACK t SET u=100;
SELECT count(*), (SELECT max(u) FROM t) FROM t;
-- error
COMMIT;
