CREATE TABLE t(id INTEGER PRIMARY KEY, j TEXT, name TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1,'[1,2,3]','a'),(2,'{"x":[4,5],"y z":"s"}','B'),(3,NULL,'c'),(4,'[]','d'),(5,'7','e');
EXPLAIN QUERY PLAN SELECT * FROM t WHERE id IN (SELECT value FROM json_each('[1,2]'));
EXPLAIN QUERY PLAN SELECT * FROM json_each WHERE json IN ('[1]','[2]');
EXPLAIN QUERY PLAN SELECT * FROM sqlite_schema AS m, pragma_table_info(m.name);
EXPLAIN QUERY PLAN SELECT * FROM pragma_table_info(m.name), sqlite_schema AS m;
EXPLAIN QUERY PLAN SELECT * FROM pragma_table_info('t', 'main') WHERE pk;
