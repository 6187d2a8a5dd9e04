-- a view of temp whose columns are known is not bound anew by ALTER TABLE, but what it reads is still looked up
CREATE TABLE t(a, b);
CREATE TABLE u(a, b);
CREATE TEMP VIEW w AS SELECT a FROM v;
CREATE TEMP VIEW v AS SELECT * FROM t;
SELECT * FROM w;
DROP TABLE t;
-- error
ALTER TABLE u RENAME TO n;
-- error
ALTER TABLE u RENAME a TO c;
CREATE TABLE t(c, d);
-- error
ALTER TABLE u RENAME a TO c;
DROP TABLE t;
CREATE TABLE t(a, d);
ALTER TABLE u RENAME a TO c;
SELECT name, sql FROM sqlite_temp_schema;
SELECT * FROM w;
