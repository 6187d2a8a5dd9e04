-- lang_createtable "CREATE TABLE AS": declared types by affinity, names as of the result, no constraints
CREATE TABLE s(a INT PRIMARY KEY, b VARCHAR(5) NOT NULL, c REAL, d BLOB, e, f NUM DEFAULT 3, "g h" TEXT COLLATE nocase);
INSERT INTO s VALUES(1,'x',2,x'00',NULL,5,'q');
CREATE TABLE c1 AS SELECT * FROM s;
CREATE TABLE c2 AS SELECT a+1, b||'', c AS "c c", CAST(d AS INT) k, count(*), 'lit', NULL AS n, s."g h" FROM s;
CREATE TABLE c3 AS SELECT a, a, a AS A, b AS "a:1" FROM s;
CREATE TABLE c4 AS VALUES(1,'two',3.0);
CREATE TABLE c5 AS SELECT a FROM s UNION SELECT b FROM s;
CREATE TEMP TABLE c6 AS SELECT max(a) OVER () AS m, (SELECT c FROM s) FROM s;
SELECT name, sql FROM sqlite_schema;
SELECT sql FROM sqlite_temp_schema;
SELECT * FROM c1; SELECT * FROM c2; SELECT * FROM c3; SELECT * FROM c4; SELECT * FROM c5;
-- error
CREATE TABLE c1 AS SELECT 1;
CREATE TABLE IF NOT EXISTS c1 AS SELECT 1;
-- error
CREATE TABLE c7(x) AS SELECT 1;
-- error
CREATE TABLE c8 AS SELECT nope;
INSERT INTO c1 VALUES(1,NULL,'x','y','z','12','w');
SELECT * FROM c1;
