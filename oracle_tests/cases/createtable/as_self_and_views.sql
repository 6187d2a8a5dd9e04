-- lang_createtable: AS SELECT over views, table functions, and a table of its own name elsewhere
CREATE TABLE t(a TEXT, b); INSERT INTO t VALUES('1',2);
CREATE VIEW v(x, y) AS SELECT a, b+1 FROM t;
CREATE TABLE fromview AS SELECT * FROM v;
CREATE TABLE fromjson AS SELECT key, value, atom FROM json_each('[10,"x",null]');
CREATE TABLE dup AS SELECT a, a, a AS "a:1" FROM t;
-- error
CREATE TABLE self AS SELECT * FROM self;
CREATE TABLE star AS SELECT t.*, v.* FROM t, v;
CREATE TABLE quoted AS SELECT 1 AS "select", 2 AS "two words", 3 AS "q""t";
SELECT name, sql FROM sqlite_schema WHERE type='table' AND name<>'t';
SELECT * FROM fromjson;
