-- pragma §5: pragma functions joined to the schema, in views, with schema arguments, as hidden columns
CREATE TABLE a(x PRIMARY KEY, y UNIQUE, z REFERENCES b); CREATE TABLE b(p, q, PRIMARY KEY(p,q)) WITHOUT ROWID; ATTACH ':memory:' AS m; CREATE TABLE m.a(only);
SELECT m.name, c.name, c.pk FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type='table' ORDER BY 1, 2; SELECT name FROM pragma_table_info('a','m'); SELECT name FROM pragma_table_info WHERE arg='a' AND schema='m'; SELECT i.name, c.name FROM pragma_index_list('a') i, pragma_index_info(i.name) c ORDER BY 1, 2; SELECT "table", "from", "to" FROM pragma_foreign_key_list('a'); SELECT count(*) FROM pragma_table_info('nope'); SELECT count(*) FROM pragma_table_info;
-- error
SELECT name FROM pragma_table_info('a','nosuch');
SELECT arg, schema FROM pragma_table_info('a') LIMIT 1;
-- error
SELECT * FROM pragma_table_info('a', 'main', 'x');
-- error
UPDATE pragma_user_version SET user_version=5;
CREATE TABLE pragma_mine(a); SELECT * FROM pragma_mine;
