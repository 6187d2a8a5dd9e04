-- lang_naming: a qualified table is reached by schema.table.column as well as by table.column.
CREATE TABLE t(a);
CREATE TEMP TABLE t(a, b);
INSERT INTO main.t VALUES('main');
INSERT INTO temp.t VALUES('temp', 1);
SELECT * FROM t;
SELECT * FROM main.t;
SELECT main.t.a FROM main.t;
SELECT temp.t.a, temp.t.b FROM t;
-- error
SELECT main.t.a FROM t;
SELECT main.t.a, temp.t.a FROM main.t, temp.t;
-- error
SELECT t.a FROM main.t, temp.t;
-- error
SELECT b, a FROM main.t, temp.t;
SELECT b, main.t.a FROM main.t, temp.t;
