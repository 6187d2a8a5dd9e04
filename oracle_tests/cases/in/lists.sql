SELECT 1 IN (1,2), 3 IN (1,2), NULL IN (1,2), 1 IN (NULL), 1 IN (1,NULL), 2 NOT IN (1,NULL), NULL IN (), 1 NOT IN ();
SELECT '1' IN (1), 1 IN ('1'), 1.0 IN (1), x'31' IN ('1'), 'a' IN ('A'), 'a' COLLATE NOCASE IN ('A'), 'a' IN ('A' COLLATE NOCASE);
SELECT 1 IN (1+0, abs(-2)), (1) IN (1), 1 IN (1) IN (1), NOT 1 IN (2), 1 + 1 IN (2);
SELECT NULL NOT IN (), NULL NOT IN (1), NULL IN (NULL);
-- error
SELECT 1 IN 1;
-- error
SELECT 1 IN (1,);
-- error
SELECT (1,2) IN (1,2);
