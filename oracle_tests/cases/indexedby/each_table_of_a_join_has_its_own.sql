-- lang_indexedby: each table of a FROM clause has its own.
CREATE TABLE t(a,b,c);
CREATE INDEX ta ON t(a);
CREATE INDEX tb ON t(b) WHERE b > 5;
CREATE UNIQUE INDEX tc ON t(c);
INSERT INTO t VALUES (1,9,3),(2,4,2),(1,7,1);
EXPLAIN QUERY PLAN SELECT x.c, y.c FROM t x INDEXED BY ta JOIN t y INDEXED BY tc ON x.a = y.c WHERE x.a = 1;
SELECT x.c, y.c FROM t x INDEXED BY ta JOIN t y INDEXED BY tc ON x.a = y.c WHERE x.a = 1;
SELECT c FROM t WHERE a IN (SELECT a FROM t INDEXED BY tc WHERE c = 1) ORDER BY c;
SELECT c FROM (SELECT c FROM t INDEXED BY ta WHERE a = 1) ORDER BY c;
