-- lang_expr: an aggregate in a subquery whose arguments read only outer columns belongs to the outer query.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1), (2);
INSERT INTO u VALUES(10), (20), (30);
SELECT (SELECT sum(a)) FROM t;
SELECT (SELECT sum(b) FROM u) FROM t;
SELECT (SELECT count(a) FROM u LIMIT 1) FROM t;
SELECT (SELECT count(*) FROM u) FROM t;
SELECT (SELECT max(a) + max(b) FROM u) FROM t;
SELECT (SELECT sum(a + b) FROM u) FROM t ORDER BY 1;
-- error
SELECT a FROM t WHERE (SELECT sum(a)) > 1;
