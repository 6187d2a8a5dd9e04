-- lang_naming: schema.table.column in WHERE, ORDER BY, GROUP BY, ON, USING and subqueries, and where it is refused
ATTACH ':memory:' AS x; CREATE TABLE t(a, b); CREATE TABLE x.t(a, b); INSERT INTO main.t VALUES(1,2),(3,4); INSERT INTO x.t VALUES(3,9); SELECT main.t.b, x.t.b FROM main.t JOIN x.t ON main.t.a=x.t.a; SELECT main.t.a FROM main.t WHERE EXISTS(SELECT 1 FROM x.t WHERE x.t.a=main.t.a) ORDER BY main.t.a; SELECT max(main.t.b) FROM main.t, x.t GROUP BY x.t.a HAVING main.t.b>0;
-- error
SELECT main.t.a FROM x.t;
-- error
SELECT main.t.a FROM main.t AS q;
-- error
SELECT q.a FROM main.t AS q WHERE x.q.a=1;
UPDATE main.t SET b=x.t.b FROM x.t WHERE x.t.a=main.t.a; SELECT * FROM main.t;
-- error
DELETE FROM x.t WHERE main.t.a=3;
DELETE FROM x.t WHERE x.t.a=3; SELECT count(*) FROM x.t;
