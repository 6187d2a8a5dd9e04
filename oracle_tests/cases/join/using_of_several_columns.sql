-- lang_select: all columns of USING must be equal; those of the left table are shown.
CREATE TABLE a(p, q, x); CREATE TABLE b(q, p, y);
INSERT INTO a VALUES(1, 2, 'x'), (1, 3, 'y'), (NULL, 2, 'n');
INSERT INTO b VALUES(2, 1, 'X'), (3, 9, 'Y'), (2, NULL, 'N');
SELECT * FROM a JOIN b USING(p, q);
SELECT * FROM a LEFT JOIN b USING(q, p) ORDER BY x;
SELECT * FROM a NATURAL JOIN b;
SELECT p, q, x, y FROM a FULL JOIN b USING(p, q) ORDER BY x, y;
-- error
SELECT * FROM a JOIN b USING(p, x);
-- error
SELECT * FROM a JOIN b USING(p q);
SELECT * FROM a JOIN b USING(p, p);
SELECT count(*) FROM a JOIN b USING(q) JOIN a AS c USING(q);
