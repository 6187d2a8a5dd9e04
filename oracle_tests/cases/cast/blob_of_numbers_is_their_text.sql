-- lang_expr "CAST expressions": a value is cast to TEXT first, then its bytes are taken as a BLOB.
-- encoding: UTF-16le
SELECT hex(CAST('aé' AS BLOB)), hex(CAST(12 AS BLOB)), hex(CAST(1.5 AS BLOB)), CAST(x'610062006300' AS TEXT), CAST(x'31003200' AS INTEGER), length(CAST('abc' AS BLOB));
SELECT CAST(CAST('x' AS BLOB) AS TEXT), CAST(x'6162' AS TEXT) = '扡', typeof(CAST(1 AS BLOB));
