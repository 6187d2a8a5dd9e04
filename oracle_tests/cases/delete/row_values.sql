-- lang_delete: WHERE with row values
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,1),(1,2),(2,1);
DELETE FROM t WHERE (a,b)>(1,1);
SELECT * FROM t;
DELETE FROM t WHERE (a,b) IN (SELECT 1,1);
SELECT count(*) FROM t;
