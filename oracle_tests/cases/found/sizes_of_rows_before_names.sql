-- That the sides of a comparison have other numbers of elements is told before any name in them is looked up, and as far
-- as the text tells it, of subqueries too.
CREATE TABLE t(a, b NOT NULL);
-- error
SELECT nope = (SELECT 1, 2);
-- error
SELECT (SELECT 1, 2) = nope;
-- error
SELECT (nope, 1) < (SELECT 1, 2, 3);
-- error
SELECT (nope, 1) < (VALUES (1, 2, 3));
-- error
SELECT (nope, 1) < (VALUES (1, 2), (4, 5));
-- error
SELECT (SELECT nope, 2) < (SELECT 1, 2, 3);
-- error
SELECT (SELECT a FROM missing) = (1, 2);
-- error
SELECT (SELECT 1 UNION SELECT nope) = (1, 2);
-- error
SELECT nope BETWEEN (SELECT 1, 2) AND 3;
-- error
SELECT (nope = (SELECT 1, 2)) IS NULL;
-- error
SELECT 1 WHERE nope = (SELECT 1, 2);
SELECT (1, 1) < (VALUES (1, 2), (4, 5)), (1, 2) = (SELECT * FROM t), (SELECT t.a, 1) = (1, 2) FROM t;
