-- lang_delete: WHERE true removes all, one by one
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2);
DELETE FROM t WHERE true;
SELECT changes();
SELECT count(*) FROM t;
