-- lang_delete: WHERE may read the table itself
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2),(3),(4);
DELETE FROM t WHERE a>(SELECT avg(a) FROM t);
SELECT * FROM t;
DELETE FROM t WHERE a IN (SELECT min(a) FROM t);
SELECT * FROM t;
