-- lang_createview: a view whose table is gone fails when used, not when the file is opened
CREATE TABLE t(a);
CREATE VIEW v1 AS SELECT a FROM t;
CREATE VIEW v2 AS SELECT * FROM v1;
CREATE VIEW bad_fn AS SELECT nofn(1);
DROP TABLE t;
-- error
SELECT * FROM v2;
-- error
SELECT * FROM bad_fn;
SELECT name, type, ncol FROM pragma_table_list WHERE schema='main' ORDER BY name;
-- reopen
-- error
SELECT * FROM v1;
-- error
PRAGMA table_info(v1);
CREATE TABLE t(b, a);
INSERT INTO t VALUES(1,2);
SELECT * FROM v2;
PRAGMA table_info(v2);
SELECT name, type, ncol FROM pragma_table_list WHERE schema='main' ORDER BY name;
