CREATE TABLE a(x);
CREATE TABLE IF NOT EXISTS a(y);
-- error
CREATE TABLE a(y);
-- error
CREATE TABLE A(y);
CREATE TABLE main.b(x INTEGER, "quoted name" TEXT, [br] BLOB, `tick`);
CREATE TEMP TABLE c(x);
CREATE TEMPORARY TABLE d(x);
INSERT INTO c VALUES(1);
SELECT * FROM c, temp.c AS k;
SELECT type, name, sql FROM sqlite_schema;
SELECT name, sql FROM temp.sqlite_schema;
-- error
CREATE TABLE temp.c(z);
CREATE TABLE c(z);
SELECT * FROM c;
SELECT * FROM main.c;
-- error
CREATE TEMP TABLE main.e(x);
