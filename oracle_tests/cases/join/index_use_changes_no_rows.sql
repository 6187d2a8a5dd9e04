-- An index on the joined column changes the way, not the rows.
CREATE TABLE l(a INT, x);
CREATE TABLE r(b INT, y);
INSERT INTO l VALUES(1, 'a'), (NULL, 'n'), (2, 'b'), ('2', 'c');
INSERT INTO r VALUES(2, 'p'), (2.0, 'q'), (NULL, 'r');
SELECT x, y FROM l JOIN r ON a = b ORDER BY 1, 2;
SELECT x, y FROM l LEFT JOIN r ON a = b ORDER BY 1, 2;
CREATE INDEX rb ON r(b);
SELECT x, y FROM l JOIN r ON a = b ORDER BY 1, 2;
SELECT x, y FROM l LEFT JOIN r ON a = b ORDER BY 1, 2;
SELECT x, y FROM l FULL JOIN r ON a = b ORDER BY 1, 2;
CREATE INDEX la ON l(a);
SELECT x, y FROM l FULL JOIN r ON a = b ORDER BY 1, 2;
