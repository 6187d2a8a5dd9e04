-- The rows of inner joins do not depend on the order in which the tables are written.
CREATE TABLE a(i, x); CREATE TABLE b(i, j); CREATE TABLE c(j, z);
INSERT INTO a VALUES(1, 'a1'), (2, 'a2'), (3, 'a3');
INSERT INTO b VALUES(1, 10), (2, 20), (2, 30), (9, 90);
INSERT INTO c VALUES(10, 'c1'), (20, 'c2'), (20, 'c3'), (80, 'c8');
SELECT x, z FROM a JOIN b USING(i) JOIN c USING(j) ORDER BY x, z;
SELECT x, z FROM c JOIN b USING(j) JOIN a USING(i) ORDER BY x, z;
SELECT x, z FROM a, b, c WHERE a.i = b.i AND b.j = c.j ORDER BY x, z;
SELECT x, z FROM c, a, b WHERE a.i = b.i AND b.j = c.j ORDER BY x, z;
SELECT x, z FROM b CROSS JOIN c ON b.j = c.j CROSS JOIN a ON a.i = b.i ORDER BY x, z;
CREATE INDEX bi ON b(i); CREATE INDEX cj ON c(j);
SELECT x, z FROM a NATURAL JOIN b NATURAL JOIN c ORDER BY x, z;
SELECT count(*) FROM a JOIN b ON a.i < b.i JOIN c ON b.j <= c.j;
