-- lang_select: AS takes a name or a string; without AS only names that no keyword hides.
SELECT 1 AS 'a b', 2 AS "c d", 3 AS [e f], 4 AS `g h`;
SELECT 1 'x', 2 "y", 3 z;
SELECT 1 AS key, 2 AS row, 3 AS window, 4 AS filter, 5 AS desc;
-- error
SELECT 1 AS select;
-- error
SELECT 1 AS from;
-- error
SELECT 1 AS order;
-- error
SELECT 1 AS 1;
-- error
SELECT 1 AS x.y;
SELECT 1 AS "select", 2 AS [from], 3 AS `order`;
