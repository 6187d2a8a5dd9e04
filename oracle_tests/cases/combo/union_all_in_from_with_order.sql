-- optoverview "Subquery Flattening", rule 17: a UNION ALL in FROM may be taken apart; order and limit hold for the whole.
CREATE TABLE n(i INTEGER PRIMARY KEY, k INT, t TEXT);
INSERT INTO n VALUES(1, 3, 'a'), (2, 1, 'b'), (3, NULL, 'a'), (4, 1, NULL), (5, 5, 'c'), (6, 3, 'b'), (7, 9, 'A'), (8, NULL, 'c');
CREATE INDEX nk ON n(k);
CREATE TABLE m(k INT UNIQUE, v TEXT);
INSERT INTO m VALUES(1, 'one'), (3, 'three'), (4, 'four'), (NULL, 'none');
SELECT a, b FROM (SELECT i AS a, t AS b FROM n UNION ALL SELECT k, v FROM m) ORDER BY a, b;
SELECT a FROM (SELECT i AS a FROM n UNION ALL SELECT k FROM m) ORDER BY a DESC LIMIT 4;
SELECT a FROM (SELECT i AS a FROM n UNION ALL SELECT k FROM m) ORDER BY a LIMIT 3 OFFSET 1;
SELECT a + 1 AS c FROM (SELECT i AS a FROM n WHERE k = 3 UNION ALL SELECT k FROM m WHERE v > 'o') WHERE a < 100 ORDER BY c DESC;
SELECT count(*), sum(a), max(b) FROM (SELECT i AS a, t AS b FROM n UNION ALL SELECT k, v FROM m);
SELECT DISTINCT a FROM (SELECT k AS a FROM n UNION ALL SELECT k FROM m) ORDER BY a;
SELECT a FROM (SELECT k AS a FROM n UNION ALL SELECT k FROM m UNION ALL SELECT 99) WHERE a IN (SELECT max(k) FROM n) OR a = 99 ORDER BY a;
