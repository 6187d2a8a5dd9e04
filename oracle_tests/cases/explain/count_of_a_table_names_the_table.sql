-- count(*) of a whole table is read from an index; eqp names the table and not its alias.
CREATE TABLE t(a,b,c);
CREATE INDEX i ON t(a,b);
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT, c INTEGER UNIQUE);
INSERT INTO t VALUES (3,1,'x'),(NULL,2,'y'),(1,NULL,'z'),(3,NULL,'w'),(2,5,NULL),(NULL,NULL,'v');
INSERT INTO u VALUES (1,'a',3),(2,'B',NULL),(3,NULL,1),(4,'x',2);
SELECT count(*) FROM t;
EXPLAIN QUERY PLAN SELECT count(*) FROM t;
SELECT count(*) FROM t AS x;
EXPLAIN QUERY PLAN SELECT count(*) FROM t AS x;
SELECT count(*) FROM u x;
EXPLAIN QUERY PLAN SELECT count(*) FROM u x;
SELECT count(*) FROM t x WHERE a > 1;
EXPLAIN QUERY PLAN SELECT count(*) FROM t x WHERE a > 1;
