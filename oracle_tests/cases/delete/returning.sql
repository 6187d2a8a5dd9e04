-- lang_delete: RETURNING gives the rows as they were
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4);
DELETE FROM t WHERE a=1 RETURNING *, a+b AS s;
DELETE FROM t RETURNING b;
SELECT count(*) FROM t;
