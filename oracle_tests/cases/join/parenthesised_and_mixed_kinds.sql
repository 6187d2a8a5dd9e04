-- lang_select: joins nest by parentheses; columns keep their tables' names.
CREATE TABLE a(x, y);
CREATE TABLE b(x, z);
CREATE TABLE c(x, w);
INSERT INTO a VALUES (1,1),(2,2),(3,3);
INSERT INTO b VALUES (1,10),(2,20);
INSERT INTO c VALUES (2,200),(4,400);
SELECT * FROM a LEFT JOIN (b JOIN c USING (x)) USING (x) ORDER BY 1;
SELECT a.x, b.x, c.x FROM a LEFT JOIN (b JOIN c ON b.x = c.x) ON a.x = b.x ORDER BY 1;
SELECT a.x, b.x, c.x FROM (a LEFT JOIN b ON a.x = b.x) FULL JOIN c ON c.x = b.x ORDER BY 1, 3;
SELECT * FROM (a CROSS JOIN b) LEFT JOIN c ON c.x = a.x AND c.x = b.x ORDER BY 1, 3;
SELECT count(*) FROM a, (b, c);
