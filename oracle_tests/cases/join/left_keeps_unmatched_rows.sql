-- lang_select: LEFT JOIN adds a row of NULLs for each left row that matched nothing.
CREATE TABLE l(a);
CREATE TABLE r(a, b);
INSERT INTO l VALUES(1), (2), (NULL);
INSERT INTO r VALUES(1, 'x'), (1, 'y'), (NULL, 'n');
SELECT * FROM l LEFT JOIN r ON l.a = r.a ORDER BY 1, 3;
SELECT * FROM l LEFT JOIN r ON l.a IS r.a ORDER BY 1, 3;
SELECT * FROM l LEFT JOIN r ON 0 ORDER BY 1;
SELECT * FROM l LEFT JOIN r ON NULL ORDER BY 1;
SELECT * FROM l LEFT JOIN r ORDER BY 1, 2, 3;
SELECT count(*) FROM l LEFT JOIN (SELECT 1 WHERE 0);
