-- (a, b) IN (VALUES ..) is true where a row is equal, NULL where one may be, else false; each column is compared as it
-- is with a literal. Few rows are compared one after the other, and many are a set.
CREATE TABLE w(a INTEGER PRIMARY KEY, b TEXT COLLATE NOCASE, c REAL, d, e INT);
INSERT INTO w VALUES(1,'x',1.5,NULL,2), (2,'X',2,'2',NULL), (3,NULL,'3',x'33','3'), (4,'4',4,4,4), (5,'5','z',5.0,'e');
SELECT a, (b, c) IN (VALUES('X', 2), (4, '4')) FROM w;
SELECT a, (b, c) NOT IN (VALUES('X', 2), (4, '4')) FROM w;
SELECT a, (d, e) IN (VALUES(NULL, 2), ('4', 4), (4, '4'), (5, 'e')) FROM w;
SELECT a, (d, e) NOT IN (VALUES(NULL, 2), ('4', 4), (4, '4'), (5, 'e')) FROM w;
SELECT a, (a, e, d) IN (VALUES('1', '2', 1), (4, 4.0, 4), (2, 2, '2')) FROM w;
SELECT a FROM w WHERE (c, d) IN (VALUES('2', '2'), (3, x'33'), ('z', 5));
SELECT a FROM w WHERE NOT (c, d) IN (VALUES('2', '2'), (3, x'33'), ('z', 5));
SELECT a FROM w WHERE (c, d) IN (VALUES('2', '2'), (3, x'33')) IS NULL;
SELECT a FROM w WHERE (b, e) IN (VALUES('X', 2), ('x', 3), ('y', 1), ('4', 4), ('5', 'e'), ('6', 1), (7, 7), (8, 8), (9, 9));
SELECT x.a, y.a FROM w x JOIN w y ON (x.c, y.c) IN (VALUES(1.5, 2), (2, 4), (4, 4));
SELECT a, CASE WHEN (b, c) IN (VALUES('x', 1.5), ('X', 2)) THEN 'in' ELSE 'out' END FROM w;
