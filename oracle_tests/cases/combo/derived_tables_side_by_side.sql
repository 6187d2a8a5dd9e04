-- lang_select: subqueries in FROM do not see one another.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT a.k, a.c, b.s FROM (SELECT k, count(*) AS c FROM n GROUP BY k) a JOIN (SELECT k, group_concat(t, '' ORDER BY i) AS s FROM n GROUP BY k) b ON a.k IS b.k ORDER BY a.k;
SELECT a.i, b.i FROM (SELECT * FROM n WHERE k = 3) a, (SELECT * FROM n WHERE k = 1) b WHERE a.i < b.i ORDER BY 1, 2;
-- error
SELECT * FROM (SELECT 1 AS x) a, (SELECT a.x) b;
SELECT * FROM (SELECT 1 AS x), (SELECT 2 AS x), (SELECT 3 AS y);
SELECT x.i FROM (SELECT i, k FROM n ORDER BY k LIMIT 4) x JOIN (SELECT k FROM m WHERE v <> 'one') y ON x.k = y.k ORDER BY 1;
