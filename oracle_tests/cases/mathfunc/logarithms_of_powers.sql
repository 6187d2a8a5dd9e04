-- lang_mathfunc: exact where the C library is exact
WITH RECURSIVE n(n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM n WHERE n < 62) SELECT n, log2(1 << n), log(2, 1 << n), ln(1 << n), log10(1 << n) FROM n ORDER BY n;
