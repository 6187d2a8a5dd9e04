-- A view of VALUES that a join names twice, of which each reference reads other columns.
CREATE VIEW w(a, b, c) AS VALUES (13, 'b', 1);
CREATE VIEW w2(a, b, c) AS VALUES (13, 'b', 1), (14, 'c', 2);
CREATE VIEW w3(a, b, c) AS SELECT 13, 'b', 1 UNION ALL VALUES (14, 'c', 2);
SELECT y.b FROM w x FULL JOIN w y USING(a);
SELECT y.b FROM w x LEFT JOIN w y ON y.a = x.a;
SELECT y.b FROM w x JOIN w y ON y.a = x.a JOIN w z ON z.c = 1;
SELECT x.b, y.c FROM w x RIGHT JOIN w y ON y.a = x.a;
SELECT y.b FROM w2 x FULL JOIN w2 y USING(a) ORDER BY 1;
SELECT y.b FROM w2 x LEFT JOIN w2 y ON y.a > x.a ORDER BY 1;
SELECT y.b FROM w3 x FULL JOIN w3 y USING(a) ORDER BY 1;
SELECT x.c, y.b FROM w3 x LEFT JOIN w3 y ON y.a > x.a ORDER BY 1;
