-- lang_select: ALL is the default and may be written; DISTINCT and ALL exclude each other.
SELECT ALL 1, 1;
SELECT ALL * FROM (SELECT 1 UNION ALL SELECT 1);
SELECT DISTINCT * FROM (SELECT 1 UNION ALL SELECT 1);
-- error
SELECT ALL DISTINCT 1;
-- error
SELECT DISTINCT;
-- error
SELECT DISTINCT, 1;
-- error
SELECT DISTINCT ON (1) 1;
