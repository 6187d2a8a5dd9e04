-- rowvalue §2.1 IN: an index whose first columns are those of the subquery, in whatever order.
CREATE TABLE t(a,b,c);
CREATE INDEX i ON t(a,b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT, c INTEGER UNIQUE);
INSERT INTO t VALUES (3,1,'x'),(NULL,2,'y'),(1,NULL,'z'),(3,NULL,'w'),(2,5,NULL),(NULL,NULL,'v');
INSERT INTO u VALUES (1,'a',3),(2,'B',NULL),(3,NULL,1),(4,'x',2);
SELECT a FROM t WHERE (c, b) IN (SELECT a, b FROM t);
EXPLAIN QUERY PLAN SELECT a FROM t WHERE (c, b) IN (SELECT a, b FROM t);
SELECT a FROM t WHERE (a, b) NOT IN (SELECT a, b FROM t);
EXPLAIN QUERY PLAN SELECT a FROM t WHERE (a, b) NOT IN (SELECT a, b FROM t);
SELECT (1, NULL) IN (SELECT a, b FROM t), (9, 9) IN (SELECT a, b FROM t);
EXPLAIN QUERY PLAN SELECT (1, NULL) IN (SELECT a, b FROM t), (9, 9) IN (SELECT a, b FROM t);
