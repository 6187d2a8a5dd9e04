-- lang_indexedby: a partial index that the query does not imply is no solution.
CREATE TABLE t(a,b,c);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b) WHERE b > 5;
CREATE UNIQUE INDEX tc ON t(c);
INSERT INTO t VALUES (1,9,3),(2,4,2),(1,7,1);
SELECT a FROM t INDEXED BY tb WHERE b > 5 ORDER BY a;
SELECT a FROM t INDEXED BY tb WHERE b > 5 AND b = 9;
SELECT a FROM t INDEXED BY tb WHERE b = 4 AND b > 5;
SELECT a FROM t AS x INDEXED BY tb WHERE x.b = c AND c = 9 AND b > 5;
EXPLAIN QUERY PLAN SELECT a FROM t WHERE b = 9 AND b > 5;
EXPLAIN QUERY PLAN SELECT a FROM t INDEXED BY tb WHERE b > 5 AND c = 3;
-- error
SELECT a FROM t INDEXED BY tb WHERE b > 4;
-- error
SELECT a FROM t INDEXED BY tb;
