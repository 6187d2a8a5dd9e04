-- FILTER's expression may be any, correlated subqueries too.
CREATE TABLE t(a);
CREATE TABLE u(b);
INSERT INTO t VALUES(1), (2), (3);
INSERT INTO u VALUES(2), (3);
SELECT sum(a) FILTER (WHERE a IN (SELECT b FROM u)) FROM t;
SELECT sum(a) FILTER (WHERE EXISTS(SELECT 1 FROM u WHERE b = a)) FROM t;
SELECT sum(a) FILTER (WHERE a = (SELECT max(b) FROM u)) FROM t;
