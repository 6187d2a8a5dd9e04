-- optoverview: what stays a subquery: aggregates, DISTINCT, LIMIT, compounds, windows outside.
CREATE TABLE t(a, b);
CREATE INDEX ta ON t(a);
EXPLAIN QUERY PLAN SELECT * FROM (SELECT a FROM t LIMIT 5) WHERE a = 1;
EXPLAIN QUERY PLAN SELECT count(*) FROM (SELECT DISTINCT b FROM t);
EXPLAIN QUERY PLAN SELECT row_number() OVER (ORDER BY a) FROM (SELECT a FROM t);
EXPLAIN QUERY PLAN SELECT * FROM t, (SELECT count(*) AS n FROM t) WHERE a = n;
