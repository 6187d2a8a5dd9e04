-- lang_select VALUES takes any expression; ORDER BY and LIMIT need a compound or a subquery.
VALUES (1+1, abs(-3), CASE WHEN 1 THEN 'x' END);
SELECT * FROM (VALUES (3),(1),(2)) ORDER BY 1 LIMIT 2;
VALUES ((SELECT 5)), (NULL), (x'00');
SELECT typeof(column1) FROM (VALUES (1),('1'),(1.0),(NULL),(x''));
SELECT max(column1), count(*) FROM (VALUES (3),(1),(NULL));
VALUES (3),(1),(3) EXCEPT VALUES (1);
