-- A row value in ORDER BY.
CREATE TABLE t(a, b);
-- error
SELECT * FROM t ORDER BY (a, b);
-- error
SELECT * FROM t ORDER BY (1, 2);
-- error
SELECT a FROM t UNION SELECT b FROM t ORDER BY (1, 2);
SELECT count(*) FROM t ORDER BY (a, b);
-- error
SELECT * FROM t LIMIT (1, 2);
