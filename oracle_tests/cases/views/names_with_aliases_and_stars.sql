-- lang_createview: names of columns as the view gives them, duplicates made different
CREATE TABLE a(x, y); CREATE TABLE b(x, z);
INSERT INTO a VALUES(1,2); INSERT INTO b VALUES(1,3);
CREATE VIEW v1 AS SELECT * FROM a, b;
CREATE VIEW v2 AS SELECT a.x, b.x, a.x AS x, y AS "y:1", z z FROM a, b;
CREATE VIEW v3 AS SELECT x+1, x+1, 'x', "x" FROM a;
CREATE VIEW v4("A b", [c]) AS SELECT * FROM a;
SELECT * FROM v1; SELECT * FROM v2; SELECT * FROM v3; SELECT "a B", C FROM v4;
SELECT name FROM pragma_table_info('v1'); SELECT name FROM pragma_table_info('v2'); SELECT name FROM pragma_table_info('v3');
SELECT "x:1" FROM v1;
-- error
SELECT nope FROM v4;
