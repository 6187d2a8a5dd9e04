-- lang_select: OFFSET does not stand alone, and each clause stands once.
-- error
SELECT 1 OFFSET 1;
-- error
SELECT 1 LIMIT;
-- error
SELECT 1 LIMIT 1 OFFSET;
-- error
SELECT 1 LIMIT 1 LIMIT 2;
-- error
SELECT 1 LIMIT 1 OFFSET 1 OFFSET 2;
-- error
SELECT 1 LIMIT 1 ORDER BY 1;
-- error
SELECT 1 LIMIT ALL;
