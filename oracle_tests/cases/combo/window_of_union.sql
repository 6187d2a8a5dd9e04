-- windowfunctions: over a compound in FROM; a compound of windows.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT a, src, row_number() OVER (PARTITION BY a ORDER BY src) FROM (SELECT k AS a, 'n' || i AS src FROM n UNION ALL SELECT k, 'm' FROM m) ORDER BY a, src;
SELECT i, rank() OVER (ORDER BY k) AS r FROM n WHERE i < 4 UNION ALL SELECT k, row_number() OVER (ORDER BY v) FROM m ORDER BY 1, 2;
SELECT max(r) FROM (SELECT rank() OVER (ORDER BY t) AS r FROM n UNION SELECT 100 + count(*) OVER () FROM m);
SELECT a, sum(a) OVER (ORDER BY a ROWS UNBOUNDED PRECEDING) FROM (SELECT i AS a FROM n INTERSECT SELECT k FROM m) ORDER BY a;
