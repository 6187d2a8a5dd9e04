-- lang_corefunc round(X,Y): rounding in a table
CREATE TABLE t(x REAL);
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 300) INSERT INTO t SELECT n * 0.005 FROM c;
SELECT round(x, 2) AS r, count(*) FROM t GROUP BY r HAVING count(*) <> 2 ORDER BY r;
SELECT sum(round(x, 2)), round(sum(x), 2), max(round(x, 1)) FROM t;
