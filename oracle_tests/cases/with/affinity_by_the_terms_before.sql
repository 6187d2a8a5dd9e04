-- The affinity of a recursive table's column is that of the first term that has one. A term before it that gives the
-- column itself may give any kind of value, one behind it only what has the affinity.
CREATE TABLE t(r REAL, i INT, s TEXT);
INSERT INTO t VALUES (7, 7, 7);

WITH q(x, y) AS (SELECT 1, 1 UNION ALL SELECT x + 1, y FROM q WHERE x < 3 UNION ALL SELECT 9, r FROM q, t WHERE 0)
SELECT typeof(y), y || '' FROM q;
WITH q(x, y) AS (SELECT 1, 1 UNION ALL SELECT 9, r FROM q, t WHERE 0 UNION ALL SELECT x + 1, y FROM q WHERE x < 3)
SELECT typeof(y), y || '' FROM q;
WITH q(x, y) AS (SELECT 1, '7' UNION ALL SELECT x + 1, y FROM q WHERE x < 3 UNION ALL SELECT 9, i FROM q, t WHERE x = 1)
SELECT x, typeof(y), y = 7, y = '7' FROM q;
WITH q(x, y) AS (SELECT 1, '7' UNION ALL SELECT 9, i FROM q, t WHERE x = 1 UNION ALL SELECT x + 1, y FROM q WHERE x < 3)
SELECT x, typeof(y), y = 7, y = '7' FROM q;
WITH q(x, y) AS (SELECT 1, 7 UNION ALL SELECT x + 1, y FROM q WHERE x < 3 UNION ALL SELECT 9, s FROM q, t WHERE x = 1)
SELECT x, typeof(y), y = 7, y = '7' FROM q;
WITH q(x, y) AS (SELECT 1, 7 UNION ALL SELECT 9, s FROM q, t WHERE x = 1 UNION ALL SELECT x + 1, y FROM q WHERE x < 3)
SELECT x, typeof(y), y = 7, y = '7' FROM q;
