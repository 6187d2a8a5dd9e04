-- lang_select: ON is taken as a boolean for each combination of rows.
CREATE TABLE a(x); CREATE TABLE b(y);
INSERT INTO a VALUES(1), (2), (3), ('x');
INSERT INTO b VALUES(2), (3), (NULL), ('xy');
SELECT * FROM a JOIN b ON x + y = 5;
SELECT * FROM a JOIN b ON y LIKE x || '%';
SELECT * FROM a JOIN b ON x BETWEEN y - 1 AND y ORDER BY 1, 2;
SELECT * FROM a JOIN b ON x IN (y, y - 1) ORDER BY 1, 2;
SELECT count(*) FROM a JOIN b ON 1;
SELECT count(*) FROM a JOIN b ON 0;
SELECT count(*) FROM a JOIN b ON NULL;
SELECT count(*) FROM a LEFT JOIN b ON 'no';
SELECT count(*) FROM a JOIN b ON x = y OR y IS NULL;
SELECT * FROM a JOIN b ON EXISTS(SELECT 1 WHERE x = y) ORDER BY 1;
-- error
SELECT * FROM a JOIN b ON count(*) > 1;
-- error
SELECT * FROM a JOIN b ON z = 1;
