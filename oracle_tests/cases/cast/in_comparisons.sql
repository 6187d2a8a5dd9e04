-- lang_expr: the result of CAST has the affinity of the type.
SELECT CAST('1' AS INT) = '1', CAST(1 AS TEXT) = 1, CAST('1' AS BLOB) = '1', CAST('1' AS BLOB) = 1, CAST(1 AS REAL) = '1.0';
SELECT '1' IN (CAST(1 AS INT)), CAST(1 AS TEXT) IN (1), CAST(1 AS INT) IN ('1'), CAST(CAST(1 AS TEXT) AS INT) = '1';
