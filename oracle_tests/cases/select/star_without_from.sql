-- lang_select: it is an error to use * or alias.* where there is no FROM clause.
-- error
SELECT *;
-- error
SELECT t.*;
-- error
SELECT 1, *;
-- error
SELECT (SELECT *);
-- error
SELECT * WHERE 1;
-- error
SELECT count(*), *;
CREATE TABLE t(a);
-- error
SELECT (SELECT *) FROM t;
-- error
SELECT * UNION SELECT 1;
