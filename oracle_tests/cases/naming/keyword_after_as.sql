-- After AS any name but a reserved word; a string is a name there too.
SELECT 1 AS abort, 2 AS key, 3 AS "select", 4 AS 'from';
-- error
SELECT 1 AS group;
-- error
SELECT 1 AS table;
-- error
SELECT 1 from;
-- error
SELECT * FROM (SELECT 1) AS where;
SELECT * FROM (SELECT 1) AS key;
SELECT key.a FROM (SELECT 1 AS a) key;
SELECT 'x'.a FROM (SELECT 1 AS a) AS 'x';
