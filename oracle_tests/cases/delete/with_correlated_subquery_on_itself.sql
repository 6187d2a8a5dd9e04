-- lang_delete: a subquery on the same table: every row is judged by the table as it was, or as it becomes
CREATE TABLE t(id INTEGER PRIMARY KEY, g, v);
INSERT INTO t VALUES(1,'a',1),(2,'a',2),(3,'b',5),(4,'b',5),(5,'c',0);
DELETE FROM t WHERE v=(SELECT max(v) FROM t AS o WHERE o.g=t.g) AND (SELECT count(*) FROM t AS o WHERE o.g=t.g)>1;
SELECT * FROM t;
DELETE FROM t WHERE EXISTS (SELECT 1 FROM t AS o WHERE o.id=t.id+1) OR NOT EXISTS (SELECT 1 FROM t AS o WHERE o.id<t.id);
SELECT * FROM t;
WITH keep AS (SELECT id FROM t ORDER BY id DESC LIMIT 1) DELETE FROM t WHERE id NOT IN keep;
SELECT * FROM t;
