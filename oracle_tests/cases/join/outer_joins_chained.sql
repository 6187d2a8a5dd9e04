-- lang_select: joins are carried out from left to right.
CREATE TABLE a(x);
CREATE TABLE b(x);
CREATE TABLE c(x);
INSERT INTO a VALUES(1), (2);
INSERT INTO b VALUES(2), (3);
INSERT INTO c VALUES(3), (4);
SELECT a.x, b.x, c.x FROM a FULL JOIN b ON a.x = b.x FULL JOIN c ON b.x = c.x ORDER BY 1, 2, 3;
SELECT a.x, b.x, c.x FROM a RIGHT JOIN b ON a.x = b.x RIGHT JOIN c ON b.x = c.x ORDER BY 1, 2, 3;
SELECT a.x, b.x, c.x FROM a LEFT JOIN b ON a.x = b.x RIGHT JOIN c ON 1 ORDER BY 1, 2, 3;
SELECT a.x, b.x, c.x FROM a LEFT JOIN b ON a.x = b.x FULL JOIN c ON a.x = c.x - 2 ORDER BY 1, 2, 3;
