-- rowvalue §2: a row value stands only where rows are compared or assigned.
CREATE TABLE t(a, b);
-- error
SELECT (1, 2);
-- error
SELECT (1, 2) + 1;
-- error
SELECT -(1, 2);
-- error
SELECT NOT (1, 2);
-- error
SELECT (1, 2) AND 1;
-- error
SELECT (1, 2) || 'x';
-- error
SELECT max((1, 2));
-- error
SELECT * FROM t WHERE (a, b);
-- error
SELECT * FROM t GROUP BY (a, b);
-- error
SELECT (1, 2) LIKE (3, 4);
-- error
SELECT (1, 2) IS NULL;
-- error
SELECT CAST((1, 2) AS TEXT);
-- error
SELECT (1, 2) COLLATE nocase;
