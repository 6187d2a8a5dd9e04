-- lang_select "The VALUES clause": VALUES(..) is SELECT .., and several rows are UNION ALL; columns are column1, ...
VALUES(1, 'a'), (2, 'b');
SELECT column1, column2 FROM (VALUES(1, 'a'), (2, 'b')) ORDER BY 1 DESC;
SELECT * FROM (VALUES(1), (NULL), ('x')) AS v WHERE column1 IS NOT 'x';
VALUES(1) UNION VALUES(1) UNION VALUES(2);
VALUES(1), (2) EXCEPT VALUES(2);
SELECT 1 UNION ALL VALUES(2), (3);
VALUES(1), (2) UNION ALL SELECT 3;
-- error
VALUES(1, 2), (3);
-- error
VALUES(1) ORDER BY 1;
-- error
VALUES(1), (2) LIMIT 1;
-- error
VALUES();
-- error
VALUES 1;
SELECT * FROM (VALUES(1), (2)) LIMIT 1;
-- error
SELECT 1 UNION ALL VALUES(2) ORDER BY 1 DESC LIMIT 1;
-- error
VALUES(*);
-- error
VALUES(a);
