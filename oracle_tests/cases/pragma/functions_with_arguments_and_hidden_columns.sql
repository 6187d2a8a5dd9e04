-- pragma "PRAGMA functions": arg and schema are hidden columns, settable by = or by parentheses
CREATE TABLE t(a, b);
ATTACH ':memory:' AS x;
CREATE TABLE x.t(c);
SELECT name FROM pragma_table_info WHERE arg='t';
SELECT name FROM pragma_table_info('t','x');
SELECT name FROM pragma_table_info('t') WHERE schema='x';
SELECT name, arg, schema FROM pragma_table_info('t','main');
SELECT * FROM pragma_user_version;
SELECT m.name, i.name FROM sqlite_schema m JOIN pragma_table_info(m.name) i ORDER BY 1, i.cid;
-- error
SELECT * FROM pragma_table_info('t','x','y');
-- error
SELECT * FROM pragma_foreign_keys(1);
-- error
SELECT * FROM pragma_wal_checkpoint;
-- error
SELECT * FROM pragma_no_such;
-- error
INSERT INTO pragma_user_version VALUES(1);
SELECT count(*) FROM pragma_table_info(NULL);
SELECT seq, name FROM pragma_database_list ORDER BY seq;
