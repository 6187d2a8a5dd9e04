-- lang_mathfunc: pow(), sqrt() and exp() agree
WITH RECURSIVE n(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM n WHERE n < 30) SELECT n, pow(n, 2), sqrt(pow(n, 2)) = n, pow(2, n), pow(2, -n), pow(n, 0.5) = sqrt(n), pow(10, n - 15), log10(pow(10, n)) FROM n ORDER BY n;
