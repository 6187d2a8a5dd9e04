-- lang_select: RIGHT JOIN keeps unmatched rows of its right side; the columns stay in the order of the text.
CREATE TABLE a(i INTEGER PRIMARY KEY, x); CREATE TABLE b(i INTEGER PRIMARY KEY, y); CREATE TABLE c(i, z);
INSERT INTO a VALUES(1, 'a1'), (2, 'a2');
INSERT INTO b VALUES(2, 'b2'), (3, 'b3');
INSERT INTO c VALUES(3, 'c3'), (4, 'c4'), (NULL, 'cn');
SELECT * FROM a RIGHT JOIN b ON a.i = b.i ORDER BY b.i;
SELECT * FROM a RIGHT JOIN b ON a.i = b.i RIGHT JOIN c ON c.i = b.i ORDER BY z;
SELECT * FROM a LEFT JOIN b ON a.i = b.i RIGHT JOIN c ON c.i = b.i ORDER BY z;
SELECT * FROM a FULL JOIN b ON a.i = b.i LEFT JOIN c ON c.i = b.i ORDER BY a.i, b.i;
SELECT * FROM a RIGHT JOIN (b LEFT JOIN c ON c.i = b.i) ON a.i = b.i ORDER BY b.i;
SELECT count(*), count(a.i), count(b.i) FROM a FULL JOIN b USING(i);
