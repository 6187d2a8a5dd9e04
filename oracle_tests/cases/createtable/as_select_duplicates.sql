-- lang_createtable: names that come twice are made different
CREATE TABLE t AS SELECT 1 a, 2 a, 3 A, 4 "a:1";
SELECT sql FROM sqlite_schema;
CREATE TABLE u AS SELECT 1 WHERE 0;
SELECT count(*) FROM u;
CREATE TABLE IF NOT EXISTS u AS SELECT 5;
SELECT count(*) FROM u;
-- error
CREATE TABLE w(a) AS SELECT 1;
