-- lang_delete: qualified names and aliases of the target
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a); CREATE TEMP TABLE t(a); CREATE TABLE t(a);
INSERT INTO x.t VALUES(1),(2); INSERT INTO temp.t VALUES(1),(2); INSERT INTO main.t VALUES(1),(2);
DELETE FROM x.t WHERE t.a=1;
DELETE FROM main.t AS q WHERE q.a=2;
-- error
DELETE FROM main.t AS q WHERE t.a=2;
DELETE FROM t WHERE EXISTS (SELECT 1 FROM main.t AS m WHERE m.a=t.a);
SELECT * FROM x.t; SELECT * FROM main.t; SELECT * FROM temp.t;
