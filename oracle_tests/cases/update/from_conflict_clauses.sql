-- lang_update: UPDATE OR ... FROM
CREATE TABLE t(id INTEGER PRIMARY KEY, u UNIQUE);
CREATE TABLE s(id, u);
INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c');
INSERT INTO s VALUES(1,'b'),(2,'x'),(3,'y');
-- error
UPDATE t SET u=s.u FROM s WHERE s.id=t.id;
SELECT * FROM t;
UPDATE OR IGNORE t SET u=s.u FROM s WHERE s.id=t.id;
SELECT * FROM t;
UPDATE s SET u='c' WHERE id=1;
UPDATE OR REPLACE t SET u='c' FROM s WHERE s.id=t.id AND s.id=1;
SELECT * FROM t;
UPDATE OR FAIL t SET id=s.id+100 FROM s WHERE s.id=t.id RETURNING t.id;
