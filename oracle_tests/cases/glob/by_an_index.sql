-- optoverview §5: GLOB with a prefix reads a range of an index.
CREATE TABLE t(a TEXT);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES ('abc'),('abd'),('Abc'),('b'),(NULL),('ab'),('ac');
SELECT a FROM t WHERE a GLOB 'ab*' ORDER BY a;
SELECT a FROM t WHERE a GLOB 'ab?';
SELECT a FROM t WHERE a GLOB 'ab';
SELECT a FROM t WHERE a GLOB '[aA]b*' ORDER BY a;
SELECT a FROM t WHERE a NOT GLOB 'a*';
EXPLAIN QUERY PLAN SELECT a FROM t WHERE a GLOB 'ab*';
