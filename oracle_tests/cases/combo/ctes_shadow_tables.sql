-- lang_with: a common table hides a table of that name; inside of itself the table is meant unless it is recursive.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
WITH m AS (SELECT 7 AS k, 'seven' AS v) SELECT * FROM m;
WITH n AS (SELECT i FROM main.n WHERE i < 3) SELECT * FROM n ORDER BY 1;
WITH m AS (SELECT k FROM main.m WHERE k > 1) SELECT v FROM main.m WHERE k IN (SELECT k FROM m) ORDER BY 1;
SELECT (WITH m AS (SELECT 'inner' AS v) SELECT v FROM m), v FROM m WHERE k = 1;
WITH x AS (WITH m AS (SELECT 5 AS k) SELECT k FROM m) SELECT x.k, count(m.v) FROM x, m;
-- error
WITH m AS (SELECT * FROM m) SELECT * FROM m;
