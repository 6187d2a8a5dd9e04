CREATE TABLE t(a);
CREATE TEMP TABLE t(b);
SELECT name FROM pragma_table_info('t');
SELECT name FROM pragma_table_info('t', 'main');
SELECT name FROM pragma_table_info('t', 'temp');
SELECT name FROM pragma_table_info('t', NULL);
-- error
SELECT name FROM pragma_table_info('t', 'nope');
SELECT name FROM temp.pragma_table_info('t');
SELECT name FROM pragma_table_info('t') WHERE schema = 'main';
