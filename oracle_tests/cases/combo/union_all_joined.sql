-- optoverview "Subquery Flattening": a UNION ALL may be one side of a join.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT x.a, m.v FROM (SELECT i AS a FROM n UNION ALL SELECT k FROM n) x JOIN m ON m.k = x.a ORDER BY 1, 2;
SELECT m.v, x.a FROM m LEFT JOIN (SELECT i AS a, t FROM n WHERE i > 3 UNION ALL SELECT k, 'k' FROM n) x ON m.k = x.a ORDER BY 1, 2;
SELECT m.v, count(x.a) FROM m LEFT JOIN (SELECT i AS a FROM n UNION ALL SELECT k FROM n) x ON m.k = x.a GROUP BY m.v ORDER BY 1;
SELECT count(*) FROM (SELECT i AS a FROM n UNION ALL SELECT k FROM m) x, (SELECT 1 AS b UNION ALL SELECT 2) y WHERE x.a > y.b;
