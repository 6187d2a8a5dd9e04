-- eqp: partial indexes and indexes on expressions are named like others.
CREATE TABLE t(a, b);
CREATE INDEX p ON t(a) WHERE b > 5;
CREATE INDEX e ON t(a + b);
CREATE INDEX l ON t(lower(a));
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1 AND b > 5;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a = 1;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE a + b = 3;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE lower(a) = 'x';
