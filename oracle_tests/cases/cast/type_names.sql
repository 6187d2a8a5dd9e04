SELECT typeof(CAST('1' AS BIGINT)), typeof(CAST('1' AS VARCHAR(10))), typeof(CAST('1' AS CHAR)), typeof(CAST('1' AS CLOB));
SELECT typeof(CAST('1' AS DECIMAL(10,5))), typeof(CAST('1.5' AS DECIMAL)), typeof(CAST('1' AS BOOLEAN)), typeof(CAST('1' AS DATE));
SELECT typeof(CAST('1' AS FLOATING POINT)), typeof(CAST('1' AS CHARINT)), typeof(CAST('1' AS BLOBTEXT)), typeof(CAST('1' AS STRING));
SELECT typeof(CAST('1' AS DOUBLE PRECISION)), typeof(CAST('1' AS "my int")), typeof(CAST(1 AS REALBLOB));
SELECT typeof(CAST(1 AS NONE)), CAST('x1' AS STRING), CAST(1 AS BLOB(10));
SELECT CAST(1 AS);
-- error
SELECT CAST(1);
-- error
SELECT CAST(1 INTEGER);
