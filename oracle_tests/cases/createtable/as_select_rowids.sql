-- lang_createtable: rows get rowids from 1 in the order of the SELECT
CREATE TABLE t AS SELECT value AS v FROM json_each('[30,10,20]') ORDER BY value;
SELECT rowid, v FROM t;
CREATE TABLE u AS VALUES(1,'a'),(2,'b');
SELECT * FROM u;
SELECT sql FROM sqlite_schema WHERE name='u';
