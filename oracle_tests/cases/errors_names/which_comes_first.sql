-- Of two mistakes SQLite reports the one that it meets first: LIMIT, FROM, result, HAVING, WHERE, ORDER BY, GROUP BY.
CREATE TABLE t(a);
-- error
SELECT c1 FROM t WHERE c2;
-- error
SELECT c1 FROM t LIMIT c2;
-- error
SELECT a FROM t WHERE c1 ORDER BY c2;
-- error
SELECT a FROM t GROUP BY c1 ORDER BY c2;
-- error
SELECT a FROM t WHERE c1 GROUP BY a HAVING c2;
-- error
SELECT c1 FROM (SELECT c2 FROM t);
-- error
SELECT c1, c2 FROM t;
-- error
SELECT a FROM t GROUP BY c1 HAVING c2;
-- error
SELECT f1(c1) FROM t;
-- error
SELECT abs(c1, c2) FROM t;
-- error
SELECT c1 + f1() FROM t;
-- error
SELECT sum(c1) FROM t WHERE sum(a);
-- error
SELECT a FROM t ORDER BY c1, 5;
-- error
SELECT a FROM t ORDER BY 5, c1;
-- error
SELECT c1 FROM t ORDER BY 5;
