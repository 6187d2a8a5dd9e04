SELECT 'a' = 'A', 'a' = 'A' COLLATE NOCASE, 'a' COLLATE NOCASE = 'A', 'a ' = 'a', 'a ' = 'a' COLLATE RTRIM;
SELECT 'a' < 'B', 'a' < 'B' COLLATE NOCASE, 'é' = 'É' COLLATE NOCASE, ' a' = 'a' COLLATE RTRIM, 'a'||char(9) = 'a' COLLATE RTRIM;
SELECT 'A' COLLATE NOCASE = 'a' COLLATE BINARY, 'A' COLLATE BINARY = 'a' COLLATE NOCASE;
SELECT x'61' = x'41' COLLATE NOCASE, 1 = 1.0 COLLATE NOCASE;
-- error
SELECT 'a' = 'b' COLLATE nosuch;
SELECT 'a' COLLATE "nocase" = 'A', 'a' COLLATE [NoCase] = 'A';
SELECT 'Z' < '_' COLLATE NOCASE, 'z' < '_' COLLATE NOCASE, 'Z' < '_', '[' < 'a' COLLATE NOCASE;
