CREATE TABLE a(x, y);
CREATE TABLE b(z);
SELECT name, (SELECT count(*) FROM pragma_table_info(m.name)) FROM sqlite_schema AS m ORDER BY 1;
SELECT name FROM sqlite_schema AS m WHERE 'y' IN (SELECT name FROM pragma_table_info(m.name));
SELECT name FROM sqlite_schema AS m WHERE EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'z');
