-- VALUES keeps the type of each value; columns have no affinity.
SELECT typeof(column1), typeof(column2), column1 = column2 FROM (VALUES(1, '1'), (1.0, 1), ('1', '1'), (NULL, 1), (x'31', '1'));
SELECT max(column1), min(column1), count(column1), count(*) FROM (VALUES(3), (NULL), ('x'), (1.5));
SELECT column1 FROM (VALUES(2), (1), (NULL)) ORDER BY column1 DESC;
SELECT a.column1, b.column1 FROM (VALUES(1), (2)) a, (VALUES('x'), ('y')) b ORDER BY 1, 2;
SELECT group_concat(column1) FROM (VALUES(1), (2), (3)) WHERE column1 <> 2;
SELECT * FROM (VALUES(1, 2) UNION SELECT 3, 4) ORDER BY 1 DESC;
