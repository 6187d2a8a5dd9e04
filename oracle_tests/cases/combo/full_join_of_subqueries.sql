-- lang_select: FULL JOIN keeps the rows of both sides, also where they are subqueries.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT a.k, a.c, b.v FROM (SELECT k, count(*) AS c FROM n GROUP BY k) a FULL JOIN (SELECT k, v FROM m WHERE k > 1 OR k IS NULL) b ON a.k = b.k ORDER BY a.k, b.v;
SELECT k, c, v FROM (SELECT k, count(*) AS c FROM n GROUP BY k) a FULL JOIN m USING(k) ORDER BY k, c, v;
SELECT count(*), count(a.k), count(b.k) FROM n a FULL JOIN m b ON a.k = b.k;
SELECT coalesce(a.i, -b.k) AS x FROM n a FULL JOIN m b ON a.i = b.k ORDER BY x;
SELECT a.i, b.v FROM n a FULL JOIN m b ON a.k = b.k WHERE a.t = 'b' OR b.v = 'four' ORDER BY 1, 2;
SELECT a.i FROM (SELECT * FROM n WHERE i < 3) a FULL JOIN (SELECT * FROM m WHERE 0) b ON a.k = b.k ORDER BY 1;
