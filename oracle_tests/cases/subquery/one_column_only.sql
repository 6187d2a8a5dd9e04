-- lang_expr: a subquery used as a value must have one column.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
-- error
SELECT (SELECT a, b FROM t);
-- error
SELECT (SELECT * FROM t);
-- error
SELECT 1 + (SELECT a, b FROM t);
-- error
SELECT 1 WHERE (SELECT 1, 2);
-- error
SELECT abs((SELECT 1, 2));
-- error
SELECT CASE WHEN (SELECT 1, 2) THEN 1 END;
SELECT 1 ORDER BY (SELECT 1, 2);
-- error
SELECT 1 LIMIT (SELECT 1, 2);
