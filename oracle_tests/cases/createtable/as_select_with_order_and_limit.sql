-- lang_createtable: rows in the order of the SELECT, rowids from 1
CREATE TABLE s(a, b); INSERT INTO s VALUES(3,'c'),(1,'a'),(2,'b');
CREATE TABLE t1 AS SELECT * FROM s ORDER BY a DESC;
CREATE TABLE t2 AS SELECT a FROM s ORDER BY b LIMIT 2 OFFSET 1;
CREATE TABLE t3 AS SELECT * FROM s WHERE 0;
CREATE TABLE t4 AS WITH c(n) AS (VALUES(5),(6)) SELECT n, n*2 FROM c;
CREATE TABLE t5 AS SELECT s.*, x.a FROM s JOIN s x ON x.a=s.a+1;
SELECT rowid, * FROM t1; SELECT rowid, * FROM t2; SELECT * FROM t3; SELECT * FROM t4; SELECT * FROM t5 ORDER BY 1;
SELECT sql FROM sqlite_schema WHERE name LIKE 't%';
SELECT changes(), total_changes();
