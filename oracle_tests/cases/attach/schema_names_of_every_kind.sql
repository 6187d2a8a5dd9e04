-- lang_attach: names that need quotes, names of databases as names of tables and columns
ATTACH ':memory:' AS "odd name";
ATTACH ':memory:' AS 'str';
ATTACH ':memory:' AS t;
CREATE TABLE "odd name".a(x);
CREATE TABLE str.a(y);
CREATE TABLE t.t(t);
INSERT INTO t.t VALUES(5);
SELECT t.t FROM t;
SELECT t.t.t FROM t.t;
SELECT [odd name].a.x, "str".a.y FROM "odd name".a, str.a;
SELECT seq, name FROM pragma_database_list;
-- error
ATTACH ':memory:' AS T;
-- error
ATTACH ':memory:' AS main;
-- error
ATTACH ':memory:' AS temp;
ATTACH ':memory:' AS '';
CREATE TABLE "".e(z);
SELECT * FROM "".e;
DETACH '';
