-- lang_select: "*" without FROM is an error, and so is "t.*" of no table.
-- error
SELECT *;
-- error
SELECT t.*;
-- error
SELECT * WHERE 1;
-- error
SELECT 1, *;
-- error
SELECT count(*), *;
SELECT count(*);
-- error
SELECT (SELECT *);
-- error
VALUES(*);
