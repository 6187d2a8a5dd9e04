-- A common table that is not used is not looked at, except for its syntax.
WITH x AS (SELECT nope FROM missing) SELECT 1;
-- error
WITH x AS (SELECT nope FROM) SELECT 1;
WITH x(a, b) AS (SELECT 1) SELECT 1;
-- error
WITH x(a, b) AS (SELECT 1) SELECT * FROM x;
-- error
WITH x AS (SELECT 1) SELECT * FROM x, y;
