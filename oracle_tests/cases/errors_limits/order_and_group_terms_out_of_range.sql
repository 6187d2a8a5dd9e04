-- lang_select "ORDER BY": an integer is a column number and must be one that there is.
-- error
SELECT 1 ORDER BY 2;
-- error
SELECT 1, 2 ORDER BY 1, 0;
-- error
SELECT 1 UNION SELECT 2 ORDER BY 2;
-- error
SELECT 1 FROM (SELECT 1) GROUP BY 2;
-- error
SELECT 1 FROM (SELECT 1) GROUP BY -1, 5;
SELECT 3 AS a UNION SELECT 2 ORDER BY +1;
