-- A table with an alias is known by the alias only.
CREATE TABLE t(a); CREATE TABLE u(a);
INSERT INTO t VALUES(1); INSERT INTO u VALUES(2);
SELECT u.a FROM t AS u;
SELECT t.a, u.a FROM t AS u, u AS t;
-- error
SELECT t.a FROM t AS x;
SELECT x.a FROM t AS x WHERE x.a = 1;
SELECT "x y".a FROM t AS "x y";
SELECT 'lit'.a FROM t AS 'lit';
-- error
SELECT a FROM t AS x, u AS x;
-- error
SELECT x.a FROM t AS x, u AS x LIMIT 0;
