-- lang_select: NATURAL joins on all columns of the same name; without any it is a cross join.
CREATE TABLE a(x); CREATE TABLE b(y); CREATE TABLE c(Y, X);
INSERT INTO a VALUES(1), (2);
INSERT INTO b VALUES(1), (3);
INSERT INTO c VALUES(3, 1), (1, 2);
SELECT * FROM a NATURAL JOIN b ORDER BY x, y;
SELECT * FROM a NATURAL JOIN b NATURAL JOIN c ORDER BY x, y;
SELECT * FROM c NATURAL JOIN a ORDER BY 1, 2;
SELECT * FROM a NATURAL LEFT JOIN c ORDER BY x;
-- error
SELECT * FROM a NATURAL JOIN c ON a.x = c.x;
-- error
SELECT * FROM a NATURAL JOIN c USING(x);
