-- HAVING terms on expressions of GROUP BY become WHERE terms, after outer joins have been made weaker.
CREATE TABLE t(a, b, c TEXT COLLATE NOCASE);
CREATE TABLE u(a, b);
CREATE INDEX t_a ON t(a);
CREATE INDEX u_b ON u(b || 'x');
INSERT INTO t VALUES (1, 2, 'x'), (3, 4, 'X'), (3, 5, 'y'), (NULL, 6, 'z'), (7, 8, 'x');
INSERT INTO u VALUES (1, 2), (3, 5), (9, 8);
EXPLAIN QUERY PLAN SELECT a, count(*) FROM t GROUP BY a HAVING a = 3;
EXPLAIN QUERY PLAN SELECT a, count(*) FROM t GROUP BY a, b HAVING b = 3 AND count(*) > 1;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT t.a, count(*) FROM u LEFT JOIN t ON t.b = u.b GROUP BY 1) WHERE a = 3;
EXPLAIN QUERY PLAN SELECT t.a, count(*) FROM u LEFT JOIN t ON t.b = u.b GROUP BY 1 HAVING t.a = 3;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT a, n FROM (SELECT a, sum(b) AS n FROM t GROUP BY a) GROUP BY a) WHERE a = 3;
EXPLAIN QUERY PLAN SELECT c FROM t GROUP BY c HAVING c = 'x';
EXPLAIN QUERY PLAN SELECT a FROM t GROUP BY a HAVING 0;
SELECT a, count(*) FROM t GROUP BY a HAVING a = 3;
SELECT a, b, count(*) FROM t GROUP BY a, b HAVING b = 5 AND count(*) > 0;
SELECT * FROM (SELECT t.a, count(*) FROM u LEFT JOIN t ON t.b = u.b GROUP BY 1) WHERE a = 3;
SELECT t.a, count(*) FROM u LEFT JOIN t ON t.b = u.b GROUP BY 1 HAVING t.a IS NULL;
SELECT c, count(*) FROM t GROUP BY c HAVING c = 'x';
SELECT count(*) FROM t HAVING 0;
CREATE VIEW grouped AS SELECT t.a FROM t RIGHT JOIN u INDEXED BY u_b ON t.b = u.b GROUP BY 1;
CREATE VIEW distinct_one AS SELECT DISTINCT t.a FROM t RIGHT JOIN u INDEXED BY u_b ON t.b = u.b;
CREATE VIEW plain AS SELECT t.a FROM t RIGHT JOIN u INDEXED BY u_b ON t.b = u.b;
-- error
SELECT * FROM grouped WHERE a > 2;
SELECT * FROM distinct_one WHERE a > 2;
SELECT * FROM plain WHERE a > 2;
-- error
SELECT t.a FROM t RIGHT JOIN u INDEXED BY u_b ON t.b = u.b GROUP BY 1 HAVING t.a > 2;
SELECT t.a FROM t RIGHT JOIN u INDEXED BY u_b ON t.b = u.b WHERE t.a > 2 GROUP BY 1;
