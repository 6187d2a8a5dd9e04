-- lang_select: an alias may be used in WHERE, GROUP BY, HAVING and ORDER BY; a column of that name is nearer there.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT i * 2 AS d FROM n WHERE d > 10 ORDER BY d DESC;
SELECT i % 2 AS k, count(*) FROM n GROUP BY k ORDER BY count(*), min(i);
SELECT i % 2 AS odd, count(*) AS c FROM n GROUP BY odd HAVING c = 4 ORDER BY odd;
SELECT -i AS i FROM n ORDER BY i LIMIT 3;
SELECT -i AS i FROM n ORDER BY i + 0 LIMIT 3;
SELECT -i AS i FROM n WHERE i < 3 ORDER BY 1;
SELECT k AS x, k AS x FROM n WHERE x = 5;
SELECT (SELECT x) FROM (SELECT 5 AS x);
SELECT i AS a, (SELECT count(*) FROM m WHERE m.k < i) AS c FROM n WHERE a < 4 ORDER BY c DESC, a;
