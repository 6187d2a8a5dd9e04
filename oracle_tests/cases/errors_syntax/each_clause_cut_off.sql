-- A statement that ends too early is "incomplete input"; one that goes on wrongly is a syntax error near the token.
-- error
SELECT;
-- error
SELECT 1 FROM;
-- error
SELECT 1 FROM t WHERE;
-- error
SELECT 1 FROM t GROUP;
-- error
SELECT 1 FROM t GROUP BY;
-- error
SELECT 1 ORDER BY;
-- error
SELECT (1;
-- error
SELECT (1, ;
-- error
SELECT CASE WHEN;
-- error
SELECT 1 +;
-- error
SELECT a.;
-- error
SELECT 1 UNION;
-- error
SELECT 1 IN (;
-- error
SELECT CAST(1 AS;
-- error
SELECT x COLLATE;
-- error
WITH;
-- error
VALUES;
-- error
INSERT INTO t;
-- error
UPDATE t SET;
-- error
DELETE;
-- error
CREATE TABLE t(;
-- error
SELECT 1 FROM t JOIN;
-- error
SELECT 1 FROM t JOIN u ON;
-- error
SELECT 1 LIMIT;
-- error
SELECT count(;
-- error
SELECT EXISTS;
-- error
SELECT NOT;
-- error
SELECT 1 BETWEEN 2 AND;
