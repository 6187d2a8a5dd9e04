-- lang_corefunc abs(X): a deterministic function: an index on it is used, and holds its values
CREATE TABLE t(a);
INSERT INTO t VALUES (-3), (3), (-1.5), ('-2'), (NULL), ('x');
CREATE INDEX i ON t(abs(a));
SELECT a FROM t WHERE abs(a) = 3 ORDER BY a;
SELECT a, abs(a) FROM t ORDER BY abs(a), a;
EXPLAIN QUERY PLAN SELECT a FROM t WHERE abs(a) = 3;
