-- lang_aggfunc: the same answers by index as by scan
CREATE TABLE t(g, x);
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 500) INSERT INTO t SELECT n % 13, (n * 37) % 101 FROM c;
SELECT g, count(*), sum(x), min(x), max(x), count(DISTINCT x) FROM t GROUP BY g ORDER BY g;
CREATE INDEX i ON t(g, x);
SELECT g, count(*), sum(x), min(x), max(x), count(DISTINCT x) FROM t GROUP BY g ORDER BY g;
SELECT max(x), min(x), count(*) FROM t WHERE g = 5;
EXPLAIN QUERY PLAN SELECT g, count(*), sum(x) FROM t GROUP BY g;
