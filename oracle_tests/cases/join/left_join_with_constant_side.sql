-- A subquery of constants at either side of an outer join.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2);
SELECT * FROM (SELECT 2 AS k, 'two' AS n) LEFT JOIN t ON k = a;
SELECT * FROM t LEFT JOIN (SELECT 2 AS k, 'two' AS n) ON k = a ORDER BY a;
SELECT * FROM t RIGHT JOIN (SELECT 7 AS k) ON k = a;
SELECT * FROM t LEFT JOIN (SELECT 2 AS k, 5 AS five) ON k = a WHERE five IS NULL;
