-- eqp, optoverview "Automatic Query-Time Indexes": a transient index and its bloom filter.
CREATE TABLE t(a, b);
CREATE TABLE u(c, d);
EXPLAIN QUERY PLAN SELECT * FROM t, u WHERE a = c;
EXPLAIN QUERY PLAN SELECT * FROM t LEFT JOIN u ON a = c;
EXPLAIN QUERY PLAN SELECT t.a FROM t, u WHERE a = c AND d > 5;
EXPLAIN QUERY PLAN SELECT count(*) FROM t x, t y WHERE x.a = y.b;
