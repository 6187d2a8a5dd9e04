CREATE TABLE a(i); CREATE TABLE b(i); CREATE TABLE c(i);
INSERT INTO a VALUES(1),(2); INSERT INTO b VALUES(2),(3); INSERT INTO c VALUES(2),(4);
SELECT a.i, b.i, c.i FROM a, b LEFT JOIN c ON c.i = b.i;
SELECT a.i, b.i, c.i FROM a LEFT JOIN b ON a.i = b.i, c;
SELECT a.i, b.i, c.i FROM (a, b) JOIN c ON a.i = c.i;
-- error
SELECT * FROM a JOIN b ON a.i = zz.i;
-- error
SELECT * FROM a LEFT JOIN;
-- error
SELECT * FROM a OUTER JOIN b;
SELECT a.i, b.i FROM a LEFT JOIN b WHERE a.i = b.i;
