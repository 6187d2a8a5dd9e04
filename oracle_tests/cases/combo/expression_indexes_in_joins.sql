-- expridx: an index on an expression serves joins, groups and orders by that expression.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
CREATE INDEX ne ON n(k * 2, t);
CREATE INDEX nl ON n(lower(t));
SELECT n.i, m.v FROM n JOIN m ON n.k * 2 = m.k + 2 ORDER BY 1, 2;
SELECT lower(t), count(*) FROM n GROUP BY lower(t) ORDER BY 1;
SELECT i FROM n WHERE lower(t) IN (SELECT lower(substr(v, -1)) FROM m UNION SELECT 'a') ORDER BY i;
SELECT k * 2, min(i) FROM n WHERE k * 2 > 2 GROUP BY k * 2 ORDER BY k * 2 DESC;
SELECT i FROM n WHERE k * 2 = 6 AND t > 'a' ORDER BY i;
SELECT DISTINCT k * 2 FROM n ORDER BY 1;
SELECT max(k * 2), count(k * 2) FROM n;
