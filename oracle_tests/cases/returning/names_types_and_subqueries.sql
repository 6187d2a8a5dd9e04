-- lang_returning: column names, aliases, expressions over the changed row, subqueries that see the change
CREATE TABLE t(a INT, b TEXT);
-- error
INSERT INTO t VALUES(1,2) RETURNING *, a, t.b, rowid, a+b AS "sum of", typeof(b), main.t.a;
INSERT INTO t VALUES(3,4);
INSERT INTO t VALUES(5,6) RETURNING (SELECT count(*) FROM t), (SELECT max(a) FROM t AS x), EXISTS(SELECT 1 FROM t WHERE a=5); UPDATE t SET a=a+1 RETURNING a, (SELECT sum(a) FROM t); DELETE FROM t RETURNING a, (SELECT count(*) FROM t);
-- error
INSERT INTO t AS z VALUES(1,1) RETURNING z.a;
INSERT INTO t AS z VALUES(1,1) RETURNING t.a;
-- error
INSERT INTO t VALUES(1,1) RETURNING nope;
-- error
INSERT INTO t VALUES(1,1) RETURNING count(*);
-- error
INSERT INTO t VALUES(1,1) RETURNING row_number() OVER ();
SELECT count(*) FROM t;
