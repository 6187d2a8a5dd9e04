-- Syntax of WITH, WINDOW and OVER.
-- error
WITH c SELECT 1;
-- error
WITH c AS SELECT 1 SELECT 2;
-- error
WITH c AS () SELECT 1;
-- error
WITH RECURSIVE SELECT 1;
SELECT sum(1) OVER;
-- error
SELECT sum(1) OVER (PARTITION 1);
-- error
SELECT sum(1) OVER (ORDER BY);
-- error
SELECT sum(1) OVER (ROWS);
-- error
SELECT sum(1) OVER (ROWS BETWEEN 1 PRECEDING);
-- error
SELECT sum(1) OVER (ORDER BY 1 PARTITION BY 1);
-- error
SELECT 1 WINDOW w;
-- error
SELECT 1 WINDOW w AS;
-- error
SELECT 1 WINDOW w AS (), ORDER BY 1;
