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
-- with HAVING, given by a query around or not, the first row is not enough
CREATE TABLE of_having(a, b);
CREATE INDEX of_having_a ON of_having(a);
EXPLAIN QUERY PLAN SELECT max(a) FROM of_having;
EXPLAIN QUERY PLAN SELECT max(a) FROM of_having HAVING max(a) > 1;
EXPLAIN QUERY PLAN SELECT min(a) FROM of_having HAVING 0;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT max(a) AS k FROM of_having) WHERE k = 1;
EXPLAIN QUERY PLAN SELECT * FROM (SELECT max(a) AS k FROM of_having) WHERE 1;
EXPLAIN QUERY PLAN SELECT max(a), b FROM of_having HAVING b > 1;
