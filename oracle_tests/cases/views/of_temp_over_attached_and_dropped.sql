-- lang_createview: TEMP views over attached tables, after DETACH, after the table comes back elsewhere
ATTACH ':memory:' AS x; CREATE TABLE x.t(a); INSERT INTO t VALUES('x'); CREATE TEMP VIEW v AS SELECT a FROM t; CREATE TEMP VIEW q AS SELECT a FROM x.t; SELECT * FROM v; SELECT * FROM q; CREATE TABLE main.t(a); INSERT INTO main.t VALUES('main'); SELECT * FROM v; SELECT * FROM q; DETACH x; SELECT * FROM v;
-- error
SELECT * FROM q;
ATTACH ':memory:' AS x; CREATE TABLE x.t(a, b); INSERT INTO x.t VALUES('new',1); SELECT * FROM q; DROP TABLE main.t; SELECT * FROM v; SELECT sql FROM sqlite_temp_schema; DROP VIEW temp.v;
-- error
SELECT * FROM v;
