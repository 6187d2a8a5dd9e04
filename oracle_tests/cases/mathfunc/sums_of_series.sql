-- lang_mathfunc: series that end near known numbers
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 500) SELECT sum(1.0 / (n * n)), pi() * pi() / 6, sum(1.0 / n) - ln(500), sum(pow(0.5, n)), exp(sum(ln(1 + 1.0 / n))) FROM c;
