-- lang_expr: the right side of IN may be a table or view name, of one column.
CREATE TABLE t(a);
CREATE TABLE two(a, b);
CREATE VIEW v AS SELECT a * 2 AS d FROM t;
INSERT INTO t VALUES(1), (2);
SELECT 1 IN t, 3 IN t, 4 IN v, 3 IN v, 1 IN main.t, 2 NOT IN t;
-- error
SELECT 1 IN two;
-- error
SELECT 1 IN nope;
-- error
SELECT 1 IN nope.t;
WITH c AS (SELECT 5) SELECT 5 IN c, 6 IN c;
SELECT a FROM t WHERE a IN t ORDER BY a;
