-- lang_select: parentheses around tables and joins in FROM change nothing but the grouping.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1);
INSERT INTO u VALUES(2);
SELECT * FROM (t);
SELECT * FROM ((t));
SELECT * FROM (t), (u);
SELECT * FROM (t, u);
SELECT * FROM (t JOIN u);
SELECT t.a, u.b FROM (t JOIN u);
SELECT x.a, x.b FROM (t JOIN u) AS x;
SELECT t.a FROM (t JOIN u) AS x;
SELECT q.a FROM (t AS q);
SELECT z.a FROM (t) AS z;
