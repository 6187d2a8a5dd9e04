SELECT name FROM pragma_pragma_list WHERE name LIKE 'table%' ORDER BY 1;
SELECT count(*) > 20 FROM pragma_function_list;
SELECT DISTINCT type FROM pragma_function_list WHERE name IN ('abs', 'sum', 'rank') ORDER BY 1;
SELECT name FROM pragma_collation_list ORDER BY 1;
SELECT seq, name FROM pragma_database_list;
CREATE TABLE t(a);
SELECT schema, name, type FROM pragma_table_list WHERE name = 't';
SELECT name, type, ncol FROM pragma_table_list('t');
