-- lang_delete: a correlated subquery
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,1),(1,2),(2,1);
DELETE FROM t WHERE EXISTS(SELECT 1 FROM t x WHERE x.a=t.a AND x.b>t.b);
SELECT * FROM t;
