-- The rows of a VALUES may hold aggregates of the query around it, not of their own.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT a FROM t GROUP BY a HAVING (count(a), a) IN (VALUES(count(a), 1), (5, 5));
SELECT (SELECT max(column1) FROM (VALUES(count(t.a) + 1), (2))) FROM t;
-- error
SELECT 1 IN (VALUES(1), (max(3)));
-- error
VALUES(4), (1 + count(*));
