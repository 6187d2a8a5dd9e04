-- lang_createtable: a CREATE TABLE AS that fails half-way leaves nothing
CREATE TABLE s(a); INSERT INTO s VALUES(1),(2),(-9223372036854775808);
-- error
CREATE TABLE t AS SELECT abs(a) AS x FROM s;
SELECT count(*) FROM sqlite_schema;
BEGIN;
INSERT INTO s VALUES(5);
-- error
CREATE TABLE t AS SELECT abs(a) FROM s;
CREATE TABLE t AS SELECT a FROM s WHERE a>0;
COMMIT;
SELECT * FROM t;
PRAGMA integrity_check;
