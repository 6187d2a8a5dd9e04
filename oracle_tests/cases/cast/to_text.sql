-- lang_expr "CAST expressions": to TEXT a number is written as by printf, a blob's bytes are taken as text.
SELECT CAST(1 AS TEXT), CAST(1.0 AS TEXT), CAST(1e100 AS TEXT), CAST(x'4142' AS TEXT), CAST(NULL AS TEXT), CAST('x' AS TEXT);
SELECT typeof(CAST(5 AS VARCHAR(2))), CAST(12345 AS VARCHAR(2)), typeof(CAST(NULL AS TEXT)), CAST(0.1 AS CHAR), CAST(-0.0 AS TEXT);
