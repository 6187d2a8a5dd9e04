-- rowvalue "Row Value IN Operators": what a NULL leaves open is NULL, in few rows and in many.
CREATE TABLE l(a, b, c);
CREATE TABLE r(a COLLATE NOCASE, b TEXT, c INT);
INSERT INTO l VALUES (1, '1', 1), (1, NULL, 1), (NULL, '1', 1), (NULL, NULL, NULL), ('A', 'a', 2), ('a', NULL, 2.0), (1.0, 1, NULL), (x'61', 'a', 2), (9, 9, 9), (9, NULL, 9);
SELECT (a, b) IN (SELECT a, b FROM r), (a, b, c) NOT IN (SELECT a, b, c FROM r) FROM l;
INSERT INTO r VALUES (1, 1, 1);
SELECT (a, b) IN (SELECT a, b FROM r), (a, b, c) NOT IN (SELECT a, b, c FROM r) FROM l;
INSERT INTO r VALUES (NULL, 'a', 2), ('a', NULL, 3), (NULL, NULL, 7);
SELECT (a, b) IN (SELECT a, b FROM r), (a, b, c) IN (SELECT a, b, c FROM r), (c, a, b) NOT IN (SELECT c, a, b FROM r) FROM l;
INSERT INTO r VALUES (NULL, NULL, NULL);
SELECT (a, b) IN (SELECT a, b FROM r), (a, b, c) IN (SELECT a, b, c FROM r), (a, c) IN (SELECT a, c FROM r WHERE c > 1) FROM l;
SELECT (a, b) IN (SELECT a, b FROM r WHERE r.c <> l.c), a IN (SELECT a FROM r), b NOT IN (SELECT b FROM r WHERE b IS NOT NULL) FROM l;
DELETE FROM r;
INSERT INTO r WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM g WHERE i < 1500)
  SELECT iif(i % 13, i % 71, NULL), iif(i % 7, 't' || i % 300, NULL), iif(i % 5, i, NULL) FROM g;
INSERT INTO l SELECT iif(rowid % 3, a, NULL), iif(rowid % 4, b, NULL), iif(rowid % 11, c, NULL) FROM r WHERE rowid % 4 < 2;
SELECT count((a, b) IN (SELECT a, b FROM r)), sum((a, b) IN (SELECT a, b FROM r)), count((a, b, c) IN (SELECT a, b, c FROM r)), sum((a, b, c) IN (SELECT a, b, c FROM r)) FROM l;
SELECT count(*) FROM l WHERE (a, b, c) IN (SELECT a, b, c FROM r);
SELECT count(*) FROM l WHERE (b, c) NOT IN (SELECT b, c FROM r WHERE b IS NOT NULL AND c IS NOT NULL);
SELECT rowid, (b, c) NOT IN (SELECT b, c FROM r WHERE c > 700) FROM l WHERE rowid % 9 = 0;
