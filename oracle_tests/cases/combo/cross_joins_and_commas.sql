-- lang_select: a comma, JOIN, INNER JOIN and CROSS JOIN give the same rows; a comma binds as they do.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT count(*) FROM n, m;
SELECT count(*) FROM n CROSS JOIN m WHERE n.k = m.k;
SELECT n.i, m.v FROM n, m WHERE n.k = m.k AND n.i < 5 ORDER BY 1;
SELECT n.i, m.v, x.c FROM n, m LEFT JOIN (SELECT 1 AS c) x ON m.k = 1 WHERE n.k = m.k ORDER BY 1;
SELECT n.i FROM n INNER JOIN m CROSS JOIN (VALUES(1), (2)) ON 1 WHERE n.k = m.k AND column1 = n.k ORDER BY 1;
SELECT count(*) FROM n JOIN m JOIN n AS z ON z.k = m.k AND z.i = n.i;
SELECT count(*) FROM n LEFT JOIN m, (SELECT 7 AS q) ON m.k = n.k;
