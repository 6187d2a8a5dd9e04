-- lang_select: NATURAL joins by the names that views and subqueries give.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
CREATE VIEW nv(k, total) AS SELECT k, sum(i) FROM n GROUP BY k;
CREATE VIEW mv AS SELECT k, v AS word FROM m;
SELECT * FROM nv NATURAL JOIN mv ORDER BY k;
SELECT * FROM nv NATURAL LEFT JOIN mv ORDER BY k;
SELECT * FROM mv NATURAL LEFT JOIN nv ORDER BY k;
SELECT * FROM nv NATURAL FULL JOIN mv ORDER BY k, total, word;
SELECT * FROM nv NATURAL JOIN (SELECT v AS word, k FROM m WHERE k < 3) ORDER BY 1;
SELECT k, word FROM nv JOIN mv USING(k) WHERE nv.total > 6 ORDER BY k;
SELECT * FROM nv NATURAL JOIN (SELECT 1 AS one) ORDER BY k;
