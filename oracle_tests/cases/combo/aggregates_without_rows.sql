-- lang_aggfunc: over no rows count() and total() are 0, others NULL; with GROUP BY there is no row at all.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT count(*), count(k), sum(k), total(k), avg(k), max(k), group_concat(t) FROM n WHERE i > 100;
SELECT count(*), sum(k) FROM n WHERE i > 100 GROUP BY t;
SELECT (SELECT sum(k) FROM n WHERE i > 100), (SELECT count(*) FROM n WHERE i > 100), (SELECT k FROM n WHERE i > 100 GROUP BY k);
SELECT m.k, (SELECT sum(i) FROM n WHERE n.k = m.k), (SELECT count(i) FROM n WHERE n.k = m.k) FROM m ORDER BY 1;
SELECT count(*) FROM (SELECT count(*) FROM n WHERE 0);
SELECT count(*) FROM (SELECT count(*) FROM n WHERE 0 GROUP BY i);
SELECT max(i) OVER (), count(*) OVER () FROM n WHERE i > 100;
SELECT sum(i) AS s FROM n WHERE 0 HAVING s IS NULL;
