-- Collation names are not case-sensitive and may be quoted.
SELECT 'a' = 'A' COLLATE NoCase, 'a' = 'A' COLLATE "nocase", 'a' = 'A' COLLATE [NOCASE], 'a' = 'A' COLLATE BINARY, 'a' = 'A' COLLATE nocase COLLATE binary, 'a' = 'A' COLLATE binary COLLATE nocase;
-- error
SELECT 'a' COLLATE 5;
SELECT 'a' = 'A' COLLATE 'nocase';
