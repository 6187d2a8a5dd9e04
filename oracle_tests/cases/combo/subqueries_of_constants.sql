-- lang_expr: subqueries without FROM read the outer row; they are expressions by another name.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT i, (SELECT k + 1), (SELECT max(k, i)), (SELECT t WHERE i > 4) FROM n ORDER BY i;
SELECT i FROM n WHERE (SELECT k = 3) ORDER BY i;
SELECT i FROM n WHERE EXISTS (SELECT 1 WHERE k = 3) ORDER BY i;
SELECT i FROM n WHERE i IN (SELECT k UNION SELECT k + 1) ORDER BY i;
SELECT i, (SELECT sum(x) FROM (SELECT i AS x UNION ALL SELECT k)) FROM n ORDER BY i;
SELECT i FROM n ORDER BY (SELECT -i) LIMIT 2;
SELECT (SELECT count(*) WHERE i > 6), count(*) FROM n GROUP BY i > 6 ORDER BY 2;
