-- optoverview "MIN/MAX optimizations": a single min() or max() is a search in an index.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
EXPLAIN QUERY PLAN SELECT min(a) FROM t;
EXPLAIN QUERY PLAN SELECT max(a) FROM t;
EXPLAIN QUERY PLAN SELECT max(b) FROM t;
EXPLAIN QUERY PLAN SELECT min(a), max(a) FROM t;
EXPLAIN QUERY PLAN SELECT count(*) FROM t;
EXPLAIN QUERY PLAN SELECT max(rowid) FROM t;
EXPLAIN QUERY PLAN SELECT max(a) FROM t WHERE a < 5;
