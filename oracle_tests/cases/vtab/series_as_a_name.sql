-- program: sqlite3
-- series: names, aliases, columns that are hidden from the star
SELECT generate_series.value FROM generate_series(1,2);
SELECT s.value, s.stop FROM generate_series(1,2) AS s;
-- error
SELECT generate_series.value FROM generate_series(1,2) AS s;
SELECT s.* FROM generate_series(1,2) s;
SELECT Value, START FROM Generate_Series(1,2);
SELECT "generate_series"."value" FROM "generate_series"(1,2);
SELECT [value] FROM [generate_series](1,2);
-- error
SELECT value FROM generate_series(1,2) INDEXED BY x;
-- error
SELECT value FROM generate_series(1,2) NOT INDEXED;
WITH generate_series AS (SELECT 9 AS value) SELECT * FROM generate_series;
-- error
WITH generate_series AS (SELECT 9 AS value) SELECT * FROM generate_series(1,2);
SELECT 1 IN generate_series(1,3), 5 IN generate_series(1,3);
-- error
SELECT 2 IN generate_series;
SELECT count(*) FROM pragma_module_list WHERE name = 'generate_series';
