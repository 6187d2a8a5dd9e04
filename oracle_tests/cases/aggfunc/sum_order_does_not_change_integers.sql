-- lang_aggfunc sum(X): integer sums are exact in any order
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 200) SELECT sum(n * 1000003), sum(-n), total(n), avg(n), sum(n * 45035996273704) FROM c;
