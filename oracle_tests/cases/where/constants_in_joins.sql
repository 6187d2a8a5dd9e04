-- What one table's column is known to equal holds for the tables joined to it.
CREATE TABLE a(k INT, x); CREATE TABLE b(k INT, y); CREATE TABLE c(k TEXT, z);
INSERT INTO a VALUES(1, 'a1'), (2, 'a2'); INSERT INTO b VALUES(1, 'b1'), (2, 'b2'), (2, 'b3'); INSERT INTO c VALUES('1', 'c1'), ('2', 'c2'), ('02', 'c3');
SELECT x, y FROM a JOIN b ON a.k = b.k WHERE a.k = 2 ORDER BY y;
SELECT x, y FROM a, b WHERE a.k = b.k AND b.k = '2' ORDER BY y;
SELECT x, z FROM a JOIN c ON a.k = c.k WHERE c.k = '2';
SELECT x, z FROM a JOIN c ON a.k = c.k WHERE a.k = 2 ORDER BY z;
SELECT x, y, z FROM a, b, c WHERE a.k = 2 AND b.k = a.k AND c.k = b.k AND y > 'b2' ORDER BY z;
SELECT x, y FROM a LEFT JOIN b ON a.k = b.k AND a.k = 1 ORDER BY x, y;
SELECT x, y FROM a LEFT JOIN b ON a.k = b.k WHERE a.k = 1 AND a.k < 2;
CREATE INDEX bk ON b(k); CREATE INDEX ck ON c(k);
SELECT x, y, z FROM a, b, c WHERE a.k = 2 AND b.k = a.k AND c.k = b.k AND y > 'b2' ORDER BY z;
