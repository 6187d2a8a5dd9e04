-- A blob literal is no text, whatever its bytes.
SELECT x'61' = 'a', CAST(x'61' AS TEXT) = 'a', x'61' = CAST('a' AS BLOB), x'61' < 'a', x'' = '', x'61' LIKE 'a', length(x'c3a9'), length('é'), x'61' || x'62', typeof(x'61' || x'62'), x'31' + 1, -x'31', x'61' IN ('a'), max('z', x'00');
