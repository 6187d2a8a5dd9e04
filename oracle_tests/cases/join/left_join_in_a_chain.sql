-- lang_select: each LEFT JOIN keeps the rows of all that is to its left.
CREATE TABLE a(i); CREATE TABLE b(i, j); CREATE TABLE c(j);
INSERT INTO a VALUES(1), (2), (3);
INSERT INTO b VALUES(1, 10), (2, 20);
INSERT INTO c VALUES(10), (30);
SELECT a.i, b.j, c.j FROM a LEFT JOIN b ON a.i = b.i LEFT JOIN c ON b.j = c.j ORDER BY a.i;
SELECT a.i, b.j, c.j FROM a LEFT JOIN b ON a.i = b.i JOIN c ON b.j = c.j ORDER BY a.i;
SELECT a.i, b.j, c.j FROM a LEFT JOIN (b JOIN c ON b.j = c.j) ON a.i = b.i ORDER BY a.i;
SELECT a.i, b.j, c.j FROM a LEFT JOIN b ON a.i = b.i LEFT JOIN c ON c.j = 30 ORDER BY a.i;
SELECT a.i FROM a LEFT JOIN b ON a.i = b.i WHERE b.i IS NULL;
SELECT count(*) FROM a LEFT JOIN b LEFT JOIN c;
SELECT a.i, (SELECT count(*) FROM b WHERE b.i = a.i) FROM a LEFT JOIN c ON c.j = a.i * 10 ORDER BY 1;
