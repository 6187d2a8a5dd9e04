-- datatype3: texts compare by memcmp of their bytes under BINARY; a prefix is less; empty is least; NUL counts.
SELECT 'a' < 'b', 'a' < 'A', 'a' < 'ab', '' < 'a', 'Z' < 'a', 'é' > 'z', 'é' < 'è', '10' < '9', 'a' < 'a ', 'a' || char(0) > 'a', '日' > '本', '😀' > '￿', char(0x10000) > char(0xffff), 'ß' = 'ss', 'a' = 'a';
SELECT v FROM (SELECT 'b' AS v UNION ALL SELECT 'B' UNION ALL SELECT 'a' UNION ALL SELECT 'á' UNION ALL SELECT '1' UNION ALL SELECT '') ORDER BY v;
