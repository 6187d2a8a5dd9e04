-- lang_select "The ORDER BY clause": in a compound a term is a number, an alias or an expression of any of the SELECTs.
SELECT 1 AS a, 9 AS b UNION SELECT 2 AS c, 8 AS d ORDER BY b;
SELECT 1 AS a, 9 AS b UNION SELECT 2 AS c, 8 AS d ORDER BY d;
SELECT 1 AS a, 9 AS b UNION SELECT 2, 8 ORDER BY 2, 1;
SELECT 1 AS a UNION SELECT 2 ORDER BY a DESC;
-- error
SELECT 1 AS a UNION SELECT 2 ORDER BY z;
-- error
SELECT 1 AS a UNION SELECT 2 ORDER BY 2;
-- error
SELECT 1 AS a UNION SELECT 2 ORDER BY 0;
-- error
SELECT 1 AS a UNION SELECT 2 ORDER BY a + 1;
