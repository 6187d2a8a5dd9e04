-- datatype3 "Determination Of Column Affinity": the rules for columns are those of CAST.
SELECT typeof(CAST('1.5' AS INT)), typeof(CAST('1.5' AS POINT)), typeof(CAST(1.5 AS CHARACTER(20))), typeof(CAST('1.5' AS DOUBLE)), typeof(CAST('1' AS FLOA)), typeof(CAST(1 AS BLOB)), typeof(CAST('1.5' AS STRING)), typeof(CAST(1 AS "A CLOB OF INT"));
SELECT typeof(CAST('x' AS BOOLEAN)), CAST('x' AS BOOLEAN), typeof(CAST('2020-01-01' AS DATE)), CAST('2020-01-01' AS DATE), CAST('2020-01-01' AS DATETEXT), typeof(CAST(5 AS ANY)), CAST('5' AS ANY);
SELECT CAST('7' AS UNSIGNED BIG INT), CAST('7' AS VARYING CHARACTER(255)), CAST('7' AS DECIMAL(10,5)), CAST('7' AS NATIVE CHARACTER(70)), CAST('7.7' AS DOUBLE PRECISION);
