-- lang_createtable §2.1: CREATE TABLE AS of CTEs, compounds, VALUES and window functions: names and types
CREATE TABLE s(i INT, t TEXT, r REAL, b BLOB, n NUMERIC, x);
INSERT INTO s VALUES(1,'a',1.5,x'00',7,'any');
CREATE TABLE a AS WITH c AS (SELECT i, t FROM s) SELECT * FROM c;
CREATE TABLE b AS SELECT i FROM s UNION SELECT t FROM s;
CREATE TABLE c AS VALUES(1,'x'),(2,'y');
CREATE TABLE d AS SELECT row_number() OVER (ORDER BY i) AS rn, sum(r) OVER () FROM s;
CREATE TABLE e AS SELECT t||'' AS tt, +i, CAST(t AS INT) AS ct, -r AS "neg r", x, rowid FROM s;
SELECT name, sql FROM sqlite_schema WHERE name<>'s';
SELECT column1, typeof(column2) FROM c;
SELECT * FROM e;
