-- rowvalue: a row value may stand only where a comparison, an IN or a SET takes it.
CREATE TABLE t(a, b);
-- error
SELECT (1, 2);
-- error
SELECT (a, b) FROM t;
-- error
SELECT 1 + (1, 2);
-- error
SELECT abs((1, 2));
-- error
SELECT (1, 2) || 'x';
-- error
SELECT (1, 2) IS NULL;
-- error
SELECT (1, 2) LIKE (1, 2);
-- error
SELECT (1, 2) = 1;
-- error
SELECT (1, 2) = (1, 2, 3);
SELECT CASE (1, 2) WHEN (1, 2) THEN 1 END;
-- error
SELECT * FROM t WHERE (a, b);
-- error
SELECT * FROM t ORDER BY (a, b);
-- error
SELECT * FROM t GROUP BY (a, b);
-- error
SELECT * FROM t LIMIT (1, 2);
-- error
SELECT CAST((1, 2) AS TEXT);
-- error
SELECT (1, 2) COLLATE NOCASE = (1, 2);
-- error
INSERT INTO t VALUES((1, 2), 3);
-- error
SELECT -(1, 2);
-- error
SELECT NOT (1, 2);
-- error
SELECT (1, 2) BETWEEN 1 AND (3, 4);
-- error
SELECT ((1, 2), 3) = ((1, 2), 3);
