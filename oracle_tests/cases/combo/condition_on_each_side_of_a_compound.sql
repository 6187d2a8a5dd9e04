-- optoverview "The WHERE-Clause Push-Down Optimization": a condition on a compound subquery holds for all of its sides.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT * FROM (SELECT i, k FROM n UNION ALL SELECT k, v FROM m) WHERE i = 3 ORDER BY 2;
SELECT * FROM (SELECT k FROM n UNION SELECT k FROM m) WHERE k >= 3 ORDER BY k;
SELECT * FROM (SELECT k FROM n EXCEPT SELECT k FROM m) WHERE k IS NOT NULL ORDER BY k;
SELECT * FROM (SELECT k FROM n INTERSECT SELECT k FROM m) WHERE k <> 3;
SELECT * FROM (SELECT k FROM n UNION ALL SELECT k FROM m LIMIT 3 OFFSET 2) WHERE k = 1;
SELECT x FROM (SELECT t AS x FROM n UNION SELECT v FROM m) WHERE x LIKE 'o%' OR x = 'A' ORDER BY x;
SELECT count(*) FROM (SELECT t COLLATE NOCASE AS x FROM n UNION SELECT v FROM m) WHERE x = 'a';
