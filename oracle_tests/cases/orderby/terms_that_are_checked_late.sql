-- A number that is too large is reported after the names of the other terms; one below 1 at once.
CREATE TABLE t(a);
-- error
SELECT a FROM t ORDER BY 5, nope;
-- error
SELECT a FROM t ORDER BY nope, 5;
-- error
SELECT a FROM t ORDER BY 0, nope;
-- error
SELECT a FROM t GROUP BY 5, nope;
-- error
SELECT a FROM t GROUP BY 70000, nope;
-- error
SELECT a FROM t ORDER BY 5 LIMIT nope;
