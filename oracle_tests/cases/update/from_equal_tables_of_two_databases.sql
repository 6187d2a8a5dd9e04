-- lang_update §2.2, lang_naming: equal tables of two databases in one UPDATE FROM; the target itself needs an alias
ATTACH ':memory:' AS x; CREATE TABLE t(a, b); CREATE TABLE x.t(a, b); INSERT INTO main.t VALUES(1,2),(3,4); INSERT INTO x.t VALUES(3,9); UPDATE main.t SET b=x.t.b FROM x.t WHERE x.t.a=main.t.a; SELECT * FROM main.t;
-- error
UPDATE main.t SET b=0 FROM main.t WHERE 1;
UPDATE main.t SET b=o.b+1 FROM main.t AS o WHERE o.a=t.a; SELECT * FROM main.t; UPDATE x.t SET b=m.b FROM main.t AS m WHERE m.a=x.t.a RETURNING a, b; UPDATE x.t AS u SET b=1 FROM main.t WHERE u.a=t.a; SELECT * FROM x.t;
