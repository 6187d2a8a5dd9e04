-- error
SELEC 1;
-- error
SELECT 1 FROM;
-- error
SELECT FROM t;
-- error
SELECT 1,;
-- error
SELECT (1;
-- error
SELECT 1);
-- error
SELECT 1 WHERE;
-- error
SELECT 1 ORDER;
-- error
SELECT 1 ORDER BY;
-- error
SELECT 1 GROUP BY;
-- error
SELECT 'unterminated;
