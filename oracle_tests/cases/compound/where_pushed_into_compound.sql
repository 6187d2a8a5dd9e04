-- optoverview: a condition on a compound subquery gives the same rows wherever it is tested.
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1, 'x'), (2, 'y'), (3, 'x');
SELECT * FROM (SELECT a, b FROM t UNION ALL SELECT a * 10, b FROM t) WHERE a > 2 ORDER BY a;
SELECT * FROM (SELECT a, b FROM t UNION SELECT 3, 'x') WHERE b = 'x' ORDER BY a;
SELECT * FROM (SELECT a FROM t EXCEPT SELECT 2) WHERE a <> 1;
SELECT count(*) FROM (SELECT b FROM t INTERSECT SELECT 'x') WHERE b > 'a';
