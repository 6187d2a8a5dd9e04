-- An operator that gives NULL for a NULL computes a subquery last, and not where the other operand is NULL: whether it
-- would fail tells. So do comparisons but IS, and not BETWEEN, nor comparisons of rows.
CREATE TABLE t(a, b NOT NULL);
INSERT INTO t VALUES(1, 2), (NULL, 4);
CREATE TABLE low(x);
INSERT INTO low VALUES(-9223372036854775808);
SELECT (SELECT abs(x) FROM low) + NULL, NULL || (SELECT abs(x) FROM low), (SELECT abs(x) FROM low) << nullif(1, 1);
-- error
SELECT (SELECT abs(x) FROM low) + a FROM t;
SELECT (SELECT abs(x) FROM low) + a, a * (SELECT abs(x) FROM low), a < (SELECT abs(x) FROM low) FROM t WHERE a IS NULL;
SELECT (SELECT abs(x) FROM low) + nullif(b, 4) + b FROM t WHERE a IS NULL;
SELECT (SELECT abs(x) FROM low) + b + a FROM t WHERE a IS NULL;
SELECT b + a + (SELECT abs(x) FROM low) + (SELECT b) FROM t WHERE a IS NULL;
-- error
SELECT b + (SELECT abs(x) FROM low) + (SELECT a) FROM t WHERE a IS NULL;
SELECT (SELECT a) < (SELECT abs(x) FROM low) FROM t WHERE a IS NULL;
-- error
SELECT (SELECT abs(x) FROM low) < (SELECT a) FROM t WHERE a IS NULL;
-- error
SELECT (SELECT a) IS (SELECT abs(x) FROM low) FROM t WHERE a IS NULL;
-- error
SELECT a BETWEEN (SELECT abs(x) FROM low) AND 3 FROM t WHERE a IS NULL;
-- error
SELECT (a, 2) = ((SELECT abs(x) FROM low), 2) FROM t WHERE a IS NULL;
SELECT EXISTS (SELECT 1 FROM low WHERE abs(x)) = CASE WHEN b > 5 THEN 1 END FROM t;
SELECT 1 FROM t WHERE (SELECT abs(x) FROM low) = CASE WHEN b > 5 THEN 1 END;
-- error
SELECT 1 FROM t WHERE (SELECT abs(x) FROM low) = CASE WHEN b > 3 THEN 1 END;
SELECT 1 IN (SELECT 1 LIMIT 'x') + NULL, NULL = (1 IN (SELECT 1 LIMIT 'x'));
SELECT (SELECT b) - 2 - a - (SELECT 5) - b - (SELECT b), b - (SELECT 4) - 7, (SELECT 4) - 7 - b - b FROM t;
SELECT NULL || (SELECT b), (SELECT b) || NULL, (SELECT NULL) = (SELECT 1), (SELECT b) = '4', '4' = (SELECT b) FROM t;
