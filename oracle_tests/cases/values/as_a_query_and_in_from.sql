-- lang_select VALUES: a query with columns column1, column2..
VALUES (1,'a'),(2,'b');
SELECT column2, column1 + 1 FROM (VALUES (1,'a'),(2,'b')) ORDER BY 2 DESC;
SELECT * FROM (VALUES (1) UNION ALL VALUES (2),(3)) ORDER BY 1 DESC;
SELECT * FROM (VALUES (1),(2)) v JOIN (VALUES (2),(3)) w ON v.column1 = w.column1;
WITH c(x, y) AS (VALUES (1,2),(3,4)) SELECT x * y FROM c;
SELECT (VALUES (7),(8)), 2 IN (VALUES (1),(2)), EXISTS (VALUES (0));
-- error
VALUES (1),(1,2);
-- error
VALUES ();
