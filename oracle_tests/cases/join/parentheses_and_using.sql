-- A join in parentheses behind another table is a subquery to SQLite: which columns `*` shows, in which order, and what
-- a bare name means, when it is joined by USING or NATURAL.
CREATE TABLE a(x, y, az);
CREATE TABLE b(x, y, bz);
CREATE TABLE c(x, y, cz);
INSERT INTO a VALUES (1, 3, 'a1'), (2, 2, 'a2'), (0, 1, 'a3'), (1, 0, 'a4'), (2, 3, 'a5');
INSERT INTO b VALUES (1, 3, 'b1'), (2, 2, 'b2'), (0, 1, 'b3'), (1, 0, 'b4'), (2, 3, 'b5');
INSERT INTO c VALUES (1, 3, 'c1'), (2, 2, 'c2'), (0, 1, 'c3'), (1, 0, 'c4'), (2, 3, 'c5');
SELECT * FROM a JOIN (b JOIN c USING (x)) USING (x, y);
-- error
SELECT x, y FROM a JOIN (b JOIN c USING (x)) ON a.x = b.y;
SELECT count(*), sum(y) FROM a JOIN (b JOIN c USING (y)) USING (y);
SELECT count(*), sum(y) FROM (b JOIN c USING (y)) JOIN a USING (y);
SELECT * FROM a JOIN (b JOIN c USING (y)) ON a.x = b.y;
-- error
SELECT x, y FROM a JOIN (b NATURAL JOIN c) USING (y);
SELECT count(*), sum(y) FROM a NATURAL JOIN (b NATURAL JOIN c);
SELECT count(*), sum(y) FROM (b NATURAL JOIN c) NATURAL JOIN a;
SELECT * FROM a JOIN (b JOIN c ON b.x = c.y) USING (y);
SELECT x, y FROM a NATURAL JOIN (b JOIN c ON b.x = c.y);
-- error
SELECT count(*), sum(y) FROM a JOIN (b JOIN c) USING (x);
-- error
SELECT count(*), sum(y) FROM (b JOIN c) JOIN a USING (x);
SELECT * FROM a NATURAL JOIN (b JOIN c);
-- error
SELECT x, y FROM a JOIN (b LEFT JOIN c USING (x)) USING (x);
SELECT count(*), sum(y) FROM a JOIN (b LEFT JOIN c USING (x)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c USING (x)) JOIN a USING (x, y);
SELECT * FROM a JOIN (b LEFT JOIN c USING (y)) USING (x);
SELECT x, y FROM a JOIN (b LEFT JOIN c USING (y)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a JOIN (b LEFT JOIN c USING (y)) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c USING (y)) JOIN a ON a.x = b.y;
SELECT * FROM a JOIN (b NATURAL LEFT JOIN c) USING (x, y);
-- error
SELECT x, y FROM a JOIN (b NATURAL LEFT JOIN c) ON a.x = b.y;
SELECT count(*), sum(y) FROM a JOIN (b LEFT JOIN c ON b.x = c.y) USING (y);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c ON b.x = c.y) JOIN a USING (y);
SELECT * FROM a JOIN (b LEFT JOIN c ON b.x = c.y) ON a.x = b.y;
-- error
SELECT x, y FROM a JOIN (b LEFT JOIN c) USING (y);
SELECT count(*), sum(y) FROM a NATURAL JOIN (b LEFT JOIN c);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c) NATURAL JOIN a;
SELECT * FROM a JOIN (b RIGHT JOIN c USING (x)) USING (y);
SELECT x, y FROM a NATURAL JOIN (b RIGHT JOIN c USING (x));
-- error
SELECT count(*), sum(y) FROM a JOIN (b RIGHT JOIN c USING (y)) USING (x);
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c USING (y)) JOIN a USING (x);
SELECT * FROM a NATURAL JOIN (b RIGHT JOIN c USING (y));
-- error
SELECT x, y FROM a JOIN (b NATURAL RIGHT JOIN c) USING (x);
SELECT count(*), sum(y) FROM a JOIN (b NATURAL RIGHT JOIN c) USING (x, y);
SELECT count(*), sum(y) FROM (b NATURAL RIGHT JOIN c) JOIN a USING (x, y);
SELECT * FROM a JOIN (b RIGHT JOIN c ON b.x = c.y) USING (x);
SELECT x, y FROM a JOIN (b RIGHT JOIN c ON b.x = c.y) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a JOIN (b RIGHT JOIN c ON b.x = c.y) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c ON b.x = c.y) JOIN a ON a.x = b.y;
SELECT * FROM a JOIN (b RIGHT JOIN c) USING (x, y);
-- error
SELECT x, y FROM a JOIN (b RIGHT JOIN c) ON a.x = b.y;
SELECT count(*), sum(y) FROM a JOIN (b FULL JOIN c USING (x)) USING (y);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c USING (x)) JOIN a USING (y);
SELECT * FROM a JOIN (b FULL JOIN c USING (x)) ON a.x = b.y;
-- error
SELECT x, y FROM a JOIN (b FULL JOIN c USING (y)) USING (y);
SELECT count(*), sum(y) FROM a NATURAL JOIN (b FULL JOIN c USING (y));
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c USING (y)) NATURAL JOIN a;
SELECT * FROM a JOIN (b NATURAL FULL JOIN c) USING (y);
SELECT x, y FROM a NATURAL JOIN (b NATURAL FULL JOIN c);
-- error
SELECT count(*), sum(y) FROM a JOIN (b FULL JOIN c ON b.x = c.y) USING (x);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c ON b.x = c.y) JOIN a USING (x);
SELECT * FROM a NATURAL JOIN (b FULL JOIN c ON b.x = c.y);
-- error
SELECT x, y FROM a JOIN (b FULL JOIN c) USING (x);
SELECT count(*), sum(y) FROM a JOIN (b FULL JOIN c) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c) JOIN a USING (x, y);
SELECT * FROM a LEFT JOIN (b JOIN c USING (x)) USING (x);
SELECT x, y FROM a LEFT JOIN (b JOIN c USING (x)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a LEFT JOIN (b JOIN c USING (x)) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b JOIN c USING (x)) LEFT JOIN a ON a.x = b.y;
SELECT * FROM a LEFT JOIN (b JOIN c USING (y)) USING (x, y);
-- error
SELECT x, y FROM a LEFT JOIN (b JOIN c USING (y)) ON a.x = b.y;
SELECT count(*), sum(y) FROM a LEFT JOIN (b NATURAL JOIN c) USING (y);
SELECT count(*), sum(y) FROM (b NATURAL JOIN c) LEFT JOIN a USING (y);
SELECT * FROM a LEFT JOIN (b NATURAL JOIN c) ON a.x = b.y;
-- error
SELECT x, y FROM a LEFT JOIN (b JOIN c ON b.x = c.y) USING (y);
SELECT count(*), sum(y) FROM a NATURAL LEFT JOIN (b JOIN c ON b.x = c.y);
-- error
SELECT count(*), sum(y) FROM (b JOIN c ON b.x = c.y) NATURAL LEFT JOIN a;
SELECT * FROM a LEFT JOIN (b JOIN c) USING (y);
SELECT x, y FROM a NATURAL LEFT JOIN (b JOIN c);
-- error
SELECT count(*), sum(y) FROM a LEFT JOIN (b LEFT JOIN c USING (x)) USING (x);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c USING (x)) LEFT JOIN a USING (x);
SELECT * FROM a NATURAL LEFT JOIN (b LEFT JOIN c USING (x));
-- error
SELECT x, y FROM a LEFT JOIN (b LEFT JOIN c USING (y)) USING (x);
SELECT count(*), sum(y) FROM a LEFT JOIN (b LEFT JOIN c USING (y)) USING (x, y);
SELECT count(*), sum(y) FROM (b LEFT JOIN c USING (y)) LEFT JOIN a USING (x, y);
SELECT * FROM a LEFT JOIN (b NATURAL LEFT JOIN c) USING (x);
SELECT x, y FROM a LEFT JOIN (b NATURAL LEFT JOIN c) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a LEFT JOIN (b NATURAL LEFT JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b NATURAL LEFT JOIN c) LEFT JOIN a ON a.x = b.y;
SELECT * FROM a LEFT JOIN (b LEFT JOIN c ON b.x = c.y) USING (x, y);
-- error
SELECT x, y FROM a LEFT JOIN (b LEFT JOIN c ON b.x = c.y) ON a.x = b.y;
SELECT count(*), sum(y) FROM a LEFT JOIN (b LEFT JOIN c) USING (y);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c) LEFT JOIN a USING (y);
SELECT * FROM a LEFT JOIN (b LEFT JOIN c) ON a.x = b.y;
-- error
SELECT x, y FROM a LEFT JOIN (b RIGHT JOIN c USING (x)) USING (y);
SELECT count(*), sum(y) FROM a NATURAL LEFT JOIN (b RIGHT JOIN c USING (x));
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c USING (x)) NATURAL LEFT JOIN a;
SELECT * FROM a LEFT JOIN (b RIGHT JOIN c USING (y)) USING (y);
SELECT x, y FROM a NATURAL LEFT JOIN (b RIGHT JOIN c USING (y));
-- error
SELECT count(*), sum(y) FROM a LEFT JOIN (b NATURAL RIGHT JOIN c) USING (x);
-- error
SELECT count(*), sum(y) FROM (b NATURAL RIGHT JOIN c) LEFT JOIN a USING (x);
SELECT * FROM a NATURAL LEFT JOIN (b NATURAL RIGHT JOIN c);
-- error
SELECT x, y FROM a LEFT JOIN (b RIGHT JOIN c ON b.x = c.y) USING (x);
SELECT count(*), sum(y) FROM a LEFT JOIN (b RIGHT JOIN c ON b.x = c.y) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c ON b.x = c.y) LEFT JOIN a USING (x, y);
SELECT * FROM a LEFT JOIN (b RIGHT JOIN c) USING (x);
SELECT x, y FROM a LEFT JOIN (b RIGHT JOIN c) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a LEFT JOIN (b RIGHT JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c) LEFT JOIN a ON a.x = b.y;
SELECT * FROM a LEFT JOIN (b FULL JOIN c USING (x)) USING (x, y);
-- error
SELECT x, y FROM a LEFT JOIN (b FULL JOIN c USING (x)) ON a.x = b.y;
SELECT count(*), sum(y) FROM a LEFT JOIN (b FULL JOIN c USING (y)) USING (y);
SELECT count(*), sum(y) FROM (b FULL JOIN c USING (y)) LEFT JOIN a USING (y);
SELECT * FROM a LEFT JOIN (b FULL JOIN c USING (y)) ON a.x = b.y;
-- error
SELECT x, y FROM a LEFT JOIN (b NATURAL FULL JOIN c) USING (y);
SELECT count(*), sum(y) FROM a NATURAL LEFT JOIN (b NATURAL FULL JOIN c);
SELECT count(*), sum(y) FROM (b NATURAL FULL JOIN c) NATURAL LEFT JOIN a;
SELECT * FROM a LEFT JOIN (b FULL JOIN c ON b.x = c.y) USING (y);
SELECT x, y FROM a NATURAL LEFT JOIN (b FULL JOIN c ON b.x = c.y);
-- error
SELECT count(*), sum(y) FROM a LEFT JOIN (b FULL JOIN c) USING (x);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c) LEFT JOIN a USING (x);
SELECT * FROM a NATURAL LEFT JOIN (b FULL JOIN c);
-- error
SELECT x, y FROM a RIGHT JOIN (b JOIN c USING (x)) USING (x);
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b JOIN c USING (x)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b JOIN c USING (x)) RIGHT JOIN a USING (x, y);
-- error
SELECT * FROM a RIGHT JOIN (b JOIN c USING (y)) USING (x);
-- error
SELECT x, y FROM a RIGHT JOIN (b JOIN c USING (y)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b JOIN c USING (y)) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b JOIN c USING (y)) RIGHT JOIN a ON a.x = b.y;
SELECT * FROM a RIGHT JOIN (b NATURAL JOIN c) USING (x, y);
-- error
SELECT x, y FROM a RIGHT JOIN (b NATURAL JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b JOIN c ON b.x = c.y) USING (y);
-- error
SELECT count(*), sum(y) FROM (b JOIN c ON b.x = c.y) RIGHT JOIN a USING (y);
SELECT * FROM a RIGHT JOIN (b JOIN c ON b.x = c.y) ON a.x = b.y;
-- error
SELECT x, y FROM a RIGHT JOIN (b JOIN c) USING (y);
-- error
SELECT count(*), sum(y) FROM a NATURAL RIGHT JOIN (b JOIN c);
-- error
SELECT count(*), sum(y) FROM (b JOIN c) NATURAL RIGHT JOIN a;
-- error
SELECT * FROM a RIGHT JOIN (b LEFT JOIN c USING (x)) USING (y);
-- error
SELECT x, y FROM a NATURAL RIGHT JOIN (b LEFT JOIN c USING (x));
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b LEFT JOIN c USING (y)) USING (x);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c USING (y)) RIGHT JOIN a USING (x);
-- error
SELECT * FROM a NATURAL RIGHT JOIN (b LEFT JOIN c USING (y));
-- error
SELECT x, y FROM a RIGHT JOIN (b NATURAL LEFT JOIN c) USING (x);
SELECT count(*), sum(y) FROM a RIGHT JOIN (b NATURAL LEFT JOIN c) USING (x, y);
SELECT count(*), sum(y) FROM (b NATURAL LEFT JOIN c) RIGHT JOIN a USING (x, y);
-- error
SELECT * FROM a RIGHT JOIN (b LEFT JOIN c ON b.x = c.y) USING (x);
-- error
SELECT x, y FROM a RIGHT JOIN (b LEFT JOIN c ON b.x = c.y) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b LEFT JOIN c ON b.x = c.y) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c ON b.x = c.y) RIGHT JOIN a ON a.x = b.y;
-- error
SELECT * FROM a RIGHT JOIN (b LEFT JOIN c) USING (x, y);
-- error
SELECT x, y FROM a RIGHT JOIN (b LEFT JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b RIGHT JOIN c USING (x)) USING (y);
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c USING (x)) RIGHT JOIN a USING (y);
SELECT * FROM a RIGHT JOIN (b RIGHT JOIN c USING (x)) ON a.x = b.y;
-- error
SELECT x, y FROM a RIGHT JOIN (b RIGHT JOIN c USING (y)) USING (y);
SELECT count(*), sum(y) FROM a NATURAL RIGHT JOIN (b RIGHT JOIN c USING (y));
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c USING (y)) NATURAL RIGHT JOIN a;
SELECT * FROM a RIGHT JOIN (b NATURAL RIGHT JOIN c) USING (y);
SELECT x, y FROM a NATURAL RIGHT JOIN (b NATURAL RIGHT JOIN c);
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b RIGHT JOIN c ON b.x = c.y) USING (x);
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c ON b.x = c.y) RIGHT JOIN a USING (x);
-- error
SELECT * FROM a NATURAL RIGHT JOIN (b RIGHT JOIN c ON b.x = c.y);
-- error
SELECT x, y FROM a RIGHT JOIN (b RIGHT JOIN c) USING (x);
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b RIGHT JOIN c) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c) RIGHT JOIN a USING (x, y);
SELECT * FROM a RIGHT JOIN (b FULL JOIN c USING (x)) USING (x);
-- error
SELECT x, y FROM a RIGHT JOIN (b FULL JOIN c USING (x)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a RIGHT JOIN (b FULL JOIN c USING (x)) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c USING (x)) RIGHT JOIN a ON a.x = b.y;
-- error
SELECT * FROM a RIGHT JOIN (b FULL JOIN c USING (y)) USING (x, y);
-- error
SELECT x, y FROM a RIGHT JOIN (b FULL JOIN c USING (y)) ON a.x = b.y;
SELECT count(*), sum(y) FROM a RIGHT JOIN (b NATURAL FULL JOIN c) USING (y);
SELECT count(*), sum(y) FROM (b NATURAL FULL JOIN c) RIGHT JOIN a USING (y);
SELECT * FROM a RIGHT JOIN (b NATURAL FULL JOIN c) ON a.x = b.y;
-- error
SELECT x, y FROM a RIGHT JOIN (b FULL JOIN c ON b.x = c.y) USING (y);
-- error
SELECT count(*), sum(y) FROM a NATURAL RIGHT JOIN (b FULL JOIN c ON b.x = c.y);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c ON b.x = c.y) NATURAL RIGHT JOIN a;
-- error
SELECT * FROM a RIGHT JOIN (b FULL JOIN c) USING (y);
-- error
SELECT x, y FROM a NATURAL RIGHT JOIN (b FULL JOIN c);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b JOIN c USING (x)) USING (x);
-- error
SELECT count(*), sum(y) FROM (b JOIN c USING (x)) FULL JOIN a USING (x);
-- error
SELECT * FROM a NATURAL FULL JOIN (b JOIN c USING (x));
-- error
SELECT x, y FROM a FULL JOIN (b JOIN c USING (y)) USING (x);
SELECT count(*), sum(y) FROM a FULL JOIN (b JOIN c USING (y)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b JOIN c USING (y)) FULL JOIN a USING (x, y);
SELECT * FROM a FULL JOIN (b NATURAL JOIN c) USING (x);
SELECT x, y FROM a FULL JOIN (b NATURAL JOIN c) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b NATURAL JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b NATURAL JOIN c) FULL JOIN a ON a.x = b.y;
-- error
SELECT * FROM a FULL JOIN (b JOIN c ON b.x = c.y) USING (x, y);
-- error
SELECT x, y FROM a FULL JOIN (b JOIN c ON b.x = c.y) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b JOIN c) USING (y);
-- error
SELECT count(*), sum(y) FROM (b JOIN c) FULL JOIN a USING (y);
SELECT * FROM a FULL JOIN (b JOIN c) ON a.x = b.y;
-- error
SELECT x, y FROM a FULL JOIN (b LEFT JOIN c USING (x)) USING (y);
-- error
SELECT count(*), sum(y) FROM a NATURAL FULL JOIN (b LEFT JOIN c USING (x));
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c USING (x)) NATURAL FULL JOIN a;
SELECT * FROM a FULL JOIN (b LEFT JOIN c USING (y)) USING (y);
-- error
SELECT x, y FROM a NATURAL FULL JOIN (b LEFT JOIN c USING (y));
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b NATURAL LEFT JOIN c) USING (x);
-- error
SELECT count(*), sum(y) FROM (b NATURAL LEFT JOIN c) FULL JOIN a USING (x);
SELECT * FROM a NATURAL FULL JOIN (b NATURAL LEFT JOIN c);
-- error
SELECT x, y FROM a FULL JOIN (b LEFT JOIN c ON b.x = c.y) USING (x);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b LEFT JOIN c ON b.x = c.y) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c ON b.x = c.y) FULL JOIN a USING (x, y);
-- error
SELECT * FROM a FULL JOIN (b LEFT JOIN c) USING (x);
-- error
SELECT x, y FROM a FULL JOIN (b LEFT JOIN c) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b LEFT JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b LEFT JOIN c) FULL JOIN a ON a.x = b.y;
-- error
SELECT * FROM a FULL JOIN (b RIGHT JOIN c USING (x)) USING (x, y);
-- error
SELECT x, y FROM a FULL JOIN (b RIGHT JOIN c USING (x)) ON a.x = b.y;
SELECT count(*), sum(y) FROM a FULL JOIN (b RIGHT JOIN c USING (y)) USING (y);
SELECT count(*), sum(y) FROM (b RIGHT JOIN c USING (y)) FULL JOIN a USING (y);
SELECT * FROM a FULL JOIN (b RIGHT JOIN c USING (y)) ON a.x = b.y;
-- error
SELECT x, y FROM a FULL JOIN (b NATURAL RIGHT JOIN c) USING (y);
SELECT count(*), sum(y) FROM a NATURAL FULL JOIN (b NATURAL RIGHT JOIN c);
SELECT count(*), sum(y) FROM (b NATURAL RIGHT JOIN c) NATURAL FULL JOIN a;
-- error
SELECT * FROM a FULL JOIN (b RIGHT JOIN c ON b.x = c.y) USING (y);
-- error
SELECT x, y FROM a NATURAL FULL JOIN (b RIGHT JOIN c ON b.x = c.y);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b RIGHT JOIN c) USING (x);
-- error
SELECT count(*), sum(y) FROM (b RIGHT JOIN c) FULL JOIN a USING (x);
-- error
SELECT * FROM a NATURAL FULL JOIN (b RIGHT JOIN c);
-- error
SELECT x, y FROM a FULL JOIN (b FULL JOIN c USING (x)) USING (x);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b FULL JOIN c USING (x)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c USING (x)) FULL JOIN a USING (x, y);
-- error
SELECT * FROM a FULL JOIN (b FULL JOIN c USING (y)) USING (x);
-- error
SELECT x, y FROM a FULL JOIN (b FULL JOIN c USING (y)) USING (x, y);
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b FULL JOIN c USING (y)) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c USING (y)) FULL JOIN a ON a.x = b.y;
SELECT * FROM a FULL JOIN (b NATURAL FULL JOIN c) USING (x, y);
-- error
SELECT x, y FROM a FULL JOIN (b NATURAL FULL JOIN c) ON a.x = b.y;
-- error
SELECT count(*), sum(y) FROM a FULL JOIN (b FULL JOIN c ON b.x = c.y) USING (y);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c ON b.x = c.y) FULL JOIN a USING (y);
SELECT * FROM a FULL JOIN (b FULL JOIN c ON b.x = c.y) ON a.x = b.y;
-- error
SELECT x, y FROM a FULL JOIN (b FULL JOIN c) USING (y);
-- error
SELECT count(*), sum(y) FROM a NATURAL FULL JOIN (b FULL JOIN c);
-- error
SELECT count(*), sum(y) FROM (b FULL JOIN c) NATURAL FULL JOIN a;
