-- lang_expr: to BLOB a value is cast to text first; a type name without meaning is NUMERIC.
SELECT hex(CAST('abc' AS BLOB)), hex(CAST(12 AS BLOB)), typeof(CAST(1.5 AS BLOB)), CAST(NULL AS BLOB), hex(CAST(x'00' AS BLOB));
SELECT typeof(CAST('5' AS something)), typeof(CAST('5' AS "")), typeof(CAST('5' AS)), typeof(CAST(5 AS mytext)), typeof(CAST('5' AS POINT));
-- error
SELECT CAST('5' TEXT);
-- error
SELECT CAST(5);
-- error
SELECT CAST('5' AS TEXT AS INT);
