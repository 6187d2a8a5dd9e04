-- lang_altertable, lang_attach: unqualified names are searched temp, main, attached; qualified ones are not
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
CREATE TABLE t(a);
CREATE TEMP TABLE t(a);
ALTER TABLE t ADD b1;
ALTER TABLE main.t ADD b2;
ALTER TABLE x.t ADD b3;
SELECT sql FROM temp.sqlite_schema;
SELECT sql FROM main.sqlite_schema;
SELECT sql FROM x.sqlite_schema;
ALTER TABLE t RENAME TO t2;
ALTER TABLE t RENAME TO t3;
ALTER TABLE t RENAME TO t4;
-- error
ALTER TABLE t RENAME TO t5;
SELECT name FROM temp.sqlite_schema;
SELECT name FROM main.sqlite_schema;
SELECT name FROM x.sqlite_schema;
