-- ORDER BY over columns of several tables.
CREATE TABLE a(i INTEGER PRIMARY KEY, g); CREATE TABLE b(i, n);
INSERT INTO a VALUES(1, 'x'), (2, 'y'), (3, 'x'); INSERT INTO b VALUES(1, 5), (1, 7), (2, 6), (3, 5), (3, NULL);
CREATE INDEX bi ON b(i, n);
SELECT g, n FROM a JOIN b USING(i) ORDER BY g, n;
SELECT g, n FROM a JOIN b USING(i) ORDER BY g DESC, n DESC;
SELECT a.i, n FROM a JOIN b USING(i) ORDER BY a.i, n;
SELECT a.i, n FROM a JOIN b USING(i) ORDER BY a.i DESC, n;
SELECT n, g FROM a JOIN b USING(i) ORDER BY n NULLS LAST, g;
SELECT g, n FROM a LEFT JOIN b ON a.i = b.i AND n > 5 ORDER BY n, a.i;
SELECT a.i FROM a JOIN b USING(i) ORDER BY n + a.i, a.i LIMIT 3;
