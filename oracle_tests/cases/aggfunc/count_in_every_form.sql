-- lang_aggfunc sum(X): count() with all clauses together
CREATE TABLE t(a, b);
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 60) INSERT INTO t SELECT n % 4, nullif(n % 7, 3) FROM c;
SELECT a, count(*), count(b), count(DISTINCT b), count(*) FILTER (WHERE b > 2), count(DISTINCT b) FILTER (WHERE b > 2), count(b) OVER () FROM t GROUP BY a ORDER BY a;
SELECT count(*), count(*) + 1, -count(*), count(*) > 5, (SELECT count(*) FROM t WHERE a = 1) FROM t WHERE a < 2;
