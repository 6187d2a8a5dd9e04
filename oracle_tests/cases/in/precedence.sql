-- IN binds as tightly as = and takes a list in parentheses.
SELECT 1 IN (1) IN (1), NOT 1 IN (2), 1 + 1 IN (2), 1 = 1 IN (1), -1 IN (-1), 1 IN (0) OR 1, 'a' || 'b' IN ('ab');
-- error
SELECT 1 IN ((1, 2));
-- error
SELECT 1 IN (1, 2;
-- error
SELECT 1 NOT 2 IN (3);
