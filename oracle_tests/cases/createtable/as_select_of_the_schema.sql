-- lang_createtable "CREATE TABLE ... AS SELECT": while the query runs, the new table's row in sqlite_schema is empty
CREATE TABLE t(a,b);
CREATE INDEX i ON t(b);
CREATE TABLE x AS SELECT * FROM sqlite_schema;
SELECT * FROM x;
CREATE TABLE y AS SELECT rowid, name, sql FROM sqlite_schema;
SELECT * FROM y;
CREATE TABLE z AS SELECT count(*), count(name) FROM sqlite_master;
SELECT * FROM z;
CREATE TEMP TABLE tt AS SELECT name FROM sqlite_master UNION ALL SELECT name FROM sqlite_temp_master;
SELECT * FROM tt;
CREATE TABLE w AS SELECT name, sql FROM sqlite_schema ORDER BY name;
SELECT * FROM w;
CREATE TABLE w2 AS SELECT name, sql, (SELECT count(*) FROM sqlite_schema) FROM sqlite_schema ORDER BY name LIMIT 2;
SELECT * FROM w2;
CREATE TABLE pg AS SELECT * FROM pragma_table_list;
SELECT * FROM pg;
CREATE TABLE pg2 AS SELECT * FROM pragma_table_info('pg2');
SELECT * FROM pg2;
-- error
CREATE TABLE self AS SELECT * FROM self;
CREATE TABLE st AS SELECT name, rootpage FROM sqlite_schema WHERE name='st';
SELECT * FROM st;
CREATE TABLE IF NOT EXISTS st AS SELECT nope;
-- error
CREATE TABLE bad AS SELECT name, abs(CASE WHEN name = 'st' THEN -9223372036854775807-1 ELSE 1 END) FROM sqlite_schema;
SELECT name, tbl_name, sql FROM sqlite_schema;
BEGIN;
-- error
CREATE TABLE bad AS SELECT name, abs(CASE WHEN name = 'st' THEN -9223372036854775807-1 ELSE 1 END) FROM sqlite_schema;
SELECT name FROM sqlite_schema;
CREATE TABLE good AS SELECT name FROM sqlite_schema WHERE type = 'index';
SELECT * FROM good;
COMMIT;
PRAGMA integrity_check;
