-- datatype3 §7: NOCASE folds the 26 letters of ASCII only.
SELECT 'ABC' = 'abc' COLLATE nocase, 'Ä' = 'ä' COLLATE nocase, 'Z' < 'a' COLLATE nocase, '_' < 'a' COLLATE nocase, '_' < 'A' COLLATE nocase, '[' > 'Z' COLLATE nocase;
SELECT column1 FROM (VALUES('b'), ('A'), ('_'), ('a'), ('B'), ('Z'), ('^')) ORDER BY column1 COLLATE nocase, column1;
