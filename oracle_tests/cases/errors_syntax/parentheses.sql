-- Parentheses that are empty, or in places where none can be.
-- error
SELECT ();
-- error
SELECT (1)(2);
-- error
SELECT * FROM ();
-- error
SELECT * FROM (t;
-- error
SELECT abs(;
-- error
SELECT abs(1,);
-- error
SELECT ((1);
-- error
(SELECT 1);
-- error
SELECT * FROM ((SELECT 1);
SELECT ((((1)))), (SELECT (SELECT (1)));
