-- lang_aggfunc: over the rows of a recursion
WITH RECURSIVE f(a, b) AS (VALUES (0, 1) UNION ALL SELECT b, a + b FROM f WHERE b < 1000) SELECT count(*), sum(a), max(b), group_concat(a, '+'), total(a) / count(a) FROM f;
WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 100) SELECT n % 10 AS d, count(*), sum(n), min(n), max(n), avg(n) FROM t GROUP BY d ORDER BY d;
