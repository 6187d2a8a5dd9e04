ATTACH ':memory:' AS aux;
CREATE TABLE aux.q(z, y);
SELECT name FROM pragma_table_info('q');
SELECT name FROM pragma_table_info('q', 'aux');
SELECT name FROM pragma_table_info('q', 'main');
-- error
SELECT count(*) FROM pragma_table_info('q', 'nope');
SELECT name FROM dbstat('aux') ORDER BY name;
CREATE VIRTUAL TABLE aux.st USING dbstat;
SELECT name FROM aux.st ORDER BY name;
DETACH aux;
