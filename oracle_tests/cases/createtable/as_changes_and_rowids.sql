-- lang_createtable §2.1: rows get rowids from 1 on in the order of the SELECT; changes() counts none
CREATE TABLE s(a); INSERT INTO s VALUES('c'),('a'),('b');
SELECT changes();
CREATE TABLE o AS SELECT a, rowid AS old FROM s ORDER BY a;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT rowid, * FROM o;
CREATE TABLE l AS SELECT a FROM s LIMIT 0;
SELECT count(*) FROM l; SELECT sql FROM sqlite_schema WHERE name='l';
-- error
CREATE TABLE bad AS SELECT abs(-9223372036854775808) FROM s;
SELECT count(*) FROM sqlite_schema WHERE name='bad';
