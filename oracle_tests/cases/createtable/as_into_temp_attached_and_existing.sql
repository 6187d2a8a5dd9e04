-- lang_createtable §2.1: where the new table goes, and when it is there already
CREATE TABLE s(a INT NOT NULL DEFAULT 5 CHECK(a>0) UNIQUE COLLATE NOCASE);
INSERT INTO s VALUES(1),(2);
CREATE TEMP TABLE s AS SELECT a+10 AS a FROM main.s;
SELECT a FROM s; SELECT a FROM main.s;
ATTACH ':memory:' AS aux;
CREATE TABLE aux.s AS SELECT a FROM temp.s WHERE a>11;
SELECT a FROM aux.s;
-- error
CREATE TABLE s AS SELECT 1;
CREATE TABLE IF NOT EXISTS main.s AS SELECT 'not evaluated';
CREATE TABLE IF NOT EXISTS main.s AS SELECT nope;
SELECT sql FROM aux.sqlite_schema UNION ALL SELECT sql FROM sqlite_temp_schema;
CREATE TABLE v AS SELECT * FROM s, main.s;
SELECT sql FROM sqlite_schema WHERE name='v'; SELECT * FROM v;
