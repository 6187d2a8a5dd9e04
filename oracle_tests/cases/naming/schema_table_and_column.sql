-- lang_naming: a column may be given with its table and its schema; the same table may be read under several names.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
SELECT a, t.a, main.t.a, "main"."t"."a", [main].[t].[b], `t`.`b`, T.A, MAIN.T.B FROM t;
SELECT x.a, y.b FROM t AS x, main.t AS y;
CREATE TEMP TABLE t(a);
INSERT INTO temp.t VALUES(9);
SELECT a FROM t;
SELECT a FROM main.t;
SELECT main.t.a, temp.t.a FROM main.t, temp.t;
-- error
SELECT t.a FROM main.t, temp.t;
