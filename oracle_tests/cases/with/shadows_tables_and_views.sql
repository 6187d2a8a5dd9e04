-- lang_with: a common table hides a table of its name, unless the schema is said.
CREATE TABLE t(a);
INSERT INTO t VALUES('table');
WITH t AS (SELECT 'cte' AS a) SELECT (SELECT a FROM t), (SELECT a FROM main.t);
WITH t AS (SELECT a || '!' AS a FROM main.t) SELECT a FROM t;
-- error
WITH t AS (SELECT a FROM t) SELECT a FROM t;
WITH T AS (SELECT 'cte' AS a) SELECT a FROM t;
WITH "odd name" AS (SELECT 1 AS a) SELECT "odd name".a FROM "odd name";
