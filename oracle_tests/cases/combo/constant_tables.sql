-- lang_select: SELECT without FROM and VALUES are tables of constants.
SELECT a.x, b.y FROM (SELECT 1 AS x UNION SELECT 2) a CROSS JOIN (VALUES('p'), ('q')) AS b_, (SELECT 'r' AS y) b ORDER BY 1, 2;
SELECT column1, column2 FROM (VALUES(1, 'a'), (2, 'b'), (3, NULL)) WHERE column2 IS NOT NULL ORDER BY 1 DESC;
SELECT v.column1, (SELECT count(*) FROM (VALUES(1), (2), (3)) w WHERE w.column1 <= v.column1) FROM (VALUES(2), (3), (9)) v ORDER BY 1;
WITH v(a, b) AS (VALUES(1, 2), (3, 4)) SELECT sum(a), sum(b) FROM v;
SELECT * FROM (VALUES(1), (2)) UNION SELECT 3 EXCEPT SELECT 2 ORDER BY 1;
SELECT 5 WHERE 5 IN (VALUES(1), (5));
SELECT (VALUES(7), (8)), EXISTS (VALUES(0));
