-- lang_select: NATURAL is a USING of all common column names; with none it is a cross product.
CREATE TABLE l(a, b, c);
CREATE TABLE r(c, b, d);
CREATE TABLE o(z);
INSERT INTO l VALUES(1, 2, 3), (4, 5, 6);
INSERT INTO r VALUES(3, 2, 'x'), (3, 9, 'y');
INSERT INTO o VALUES(0);
SELECT * FROM l NATURAL JOIN r;
SELECT * FROM r NATURAL JOIN l;
SELECT * FROM l NATURAL JOIN o ORDER BY a;
SELECT * FROM l NATURAL LEFT JOIN r ORDER BY a;
-- error
SELECT * FROM l NATURAL JOIN r ON 1;
-- error
SELECT * FROM l NATURAL JOIN r USING(b);
-- error
SELECT * FROM l NATURAL, r;
