-- A name inside a row value is looked up before the row value is refused.
CREATE TABLE t(a);
-- error
SELECT (nope, 1) FROM t;
-- error
SELECT (a, 1) FROM t;
-- error
SELECT (a, (1, 2)) = (1, 2) FROM t;
-- error
SELECT (nope, 1) = (1, 2, 3) FROM t;
-- error
SELECT (a, 1) = (nope, 2, 3) FROM t;
-- error
SELECT a FROM t WHERE (a, nope) IN (SELECT 1, 2);
