-- lang_select: HAVING without GROUP BY needs an aggregate; the whole table is the group.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT max(k) FROM n HAVING min(k) = 1;
SELECT max(k) FROM n HAVING min(k) > 1;
-- error
SELECT k FROM n HAVING k > 1;
SELECT 'many' FROM n GROUP BY 1 = 1 HAVING count(*) > 3;
SELECT (SELECT sum(i) FROM n HAVING sum(i) > 100) IS NULL, (SELECT sum(i) FROM n HAVING sum(i) > 10);
SELECT v FROM m WHERE k IN (SELECT max(k) FROM n HAVING count(*) > 100 UNION SELECT 1) ORDER BY 1;
