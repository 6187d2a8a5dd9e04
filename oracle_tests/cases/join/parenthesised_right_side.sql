-- lang_select: a join in parentheses behind LEFT JOIN is computed first.
CREATE TABLE a(x);
CREATE TABLE b(x);
CREATE TABLE c(x);
INSERT INTO a VALUES(1), (2), (3);
INSERT INTO b VALUES(1), (2);
INSERT INTO c VALUES(2);
SELECT a.x, b.x, c.x FROM a LEFT JOIN (b JOIN c ON b.x = c.x) ON a.x = b.x ORDER BY 1;
SELECT a.x, b.x, c.x FROM a LEFT JOIN b ON a.x = b.x JOIN c ON b.x = c.x ORDER BY 1;
SELECT a.x, b.x, c.x FROM (a LEFT JOIN b ON a.x = b.x) LEFT JOIN c ON b.x = c.x ORDER BY 1;
SELECT a.x, b.x, c.x FROM a LEFT JOIN (b LEFT JOIN c ON b.x = c.x) ON a.x = b.x ORDER BY 1;
