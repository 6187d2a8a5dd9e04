-- A query is an aggregate query if HAVING alone holds the aggregate.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
-- error
SELECT 'x' FROM t HAVING count(*) = 2;
SELECT max(1) FROM t HAVING count(*) = 2;
SELECT 'x' FROM t GROUP BY NULL HAVING count(*) = 2;
SELECT 'x' FROM t GROUP BY a HAVING count(*) = 2;
