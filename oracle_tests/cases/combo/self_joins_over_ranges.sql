-- A table joined with itself by inequalities.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT a.i, b.i FROM n a JOIN n b ON b.i BETWEEN a.i + 1 AND a.i + 2 AND a.t IS b.t ORDER BY 1, 2;
SELECT a.i, min(b.i) FROM n a LEFT JOIN n b ON b.i > a.i AND b.k IS a.k GROUP BY a.i ORDER BY 1;
SELECT a.i FROM n a LEFT JOIN n b ON b.i = a.i + 1 WHERE b.i IS NULL;
SELECT count(*) FROM n a, n b, n c WHERE a.i < b.i AND b.i < c.i AND a.i + b.i = c.i;
SELECT a.t, count(DISTINCT b.i) FROM n a JOIN n b ON a.k < b.k GROUP BY a.t ORDER BY 1;
