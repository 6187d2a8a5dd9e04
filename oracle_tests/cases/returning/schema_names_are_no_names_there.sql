-- lang_returning: RETURNING knows the table's name, not the database's, in expressions and subqueries
CREATE TABLE t(a); INSERT INTO t VALUES(1) RETURNING t.a, a;
-- error
INSERT INTO t VALUES(2) RETURNING main.t.a;
UPDATE t SET a=main.t.a+1 WHERE main.t.a=1 RETURNING t.a;
-- error
DELETE FROM t RETURNING main.t.rowid;
DELETE FROM t WHERE a=2 RETURNING (SELECT max(main.x.a) FROM main.t AS x);
DELETE FROM t RETURNING (SELECT max(x.a) FROM main.t AS x); INSERT INTO t VALUES(5) RETURNING (SELECT t.a), (SELECT main.t.a FROM main.t);
SELECT * FROM t;
