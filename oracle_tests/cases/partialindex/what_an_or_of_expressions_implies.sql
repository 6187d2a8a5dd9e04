-- Source: partialindex §3, SQLite itself
-- What both sides of an OR say implies an index's WHERE, if it compares a column, or an expression that an index has.
CREATE TABLE t(a, b, c);
CREATE INDEX tb ON t(b, a) WHERE typeof(a) = 'text';
CREATE INDEX tc ON t(c) WHERE b = 1;
INSERT INTO t VALUES('x', 1, 2), (1, 1, 3), ('y', 2, 4), (NULL, 1, 5);
-- error
SELECT a FROM t INDEXED BY tb WHERE typeof(a) = 'text' OR typeof(t.a) = 'text';
SELECT a FROM t INDEXED BY tb WHERE typeof(a) = 'text';
SELECT c FROM t INDEXED BY tc WHERE b = 1 OR t.b = 1;
-- error
SELECT c FROM t WHERE c IN (SELECT t.c FROM t AS u INDEXED BY tb WHERE (typeof(u.a) = 'text' AND b) OR (typeof(a) = 'text' AND c));
CREATE INDEX te ON t(typeof(a), b);
SELECT a FROM t INDEXED BY tb WHERE typeof(a) = 'text' OR typeof(t.a) = 'text';
EXPLAIN QUERY PLAN SELECT a FROM t INDEXED BY tb WHERE typeof(a) = 'text' OR typeof(t.a) = 'text';
