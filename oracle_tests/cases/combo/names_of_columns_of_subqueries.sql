-- lang_select: what columns of subqueries and views are called.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT * FROM (SELECT i, k + 1, count(*), t AS "a b", n.t FROM n);
SELECT * FROM (SELECT a.i, b.i FROM n a JOIN n b ON a.i = b.k) WHERE i = 5;
CREATE VIEW v AS SELECT i, i, i + 1, max(k) FROM n;
SELECT * FROM v;
SELECT "i:1", "i + 1", "max(k)" FROM v;
SELECT q.* FROM (SELECT m.* FROM m WHERE k = 3) q;
SELECT * FROM (SELECT * FROM m UNION SELECT 7, 8) WHERE k = 7;
WITH w(a) AS (SELECT k FROM m WHERE k = 4) SELECT *, a AS b, w.a FROM w;
