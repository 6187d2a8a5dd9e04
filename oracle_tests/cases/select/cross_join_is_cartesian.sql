-- lang_select "Determination of input data": without a condition every combination, in every spelling.
CREATE TABLE a(x); CREATE TABLE b(y, z);
INSERT INTO a VALUES(1), (2);
INSERT INTO b VALUES('p', 1), ('q', 2), ('r', 3);
SELECT * FROM a, b ORDER BY x, y;
SELECT count(*) FROM a JOIN b;
SELECT count(*) FROM a INNER JOIN b;
SELECT count(*) FROM a CROSS JOIN b;
SELECT count(*) FROM a LEFT JOIN b;
SELECT count(*) FROM a FULL JOIN b;
SELECT count(*) FROM a, b, a AS c, b AS d;
SELECT * FROM a CROSS JOIN b WHERE x = z;
SELECT * FROM a CROSS JOIN b ON x = z;
DELETE FROM b;
SELECT * FROM a, b;
SELECT * FROM a LEFT JOIN b;
SELECT * FROM b LEFT JOIN a;
SELECT * FROM a FULL JOIN b;
