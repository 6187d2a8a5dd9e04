-- lang_returning: DELETE gives values before the row is gone
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4);
DELETE FROM t WHERE a=1 RETURNING a, b, a+b;
SELECT * FROM t;
