-- A compound that is sorted by a COLLATE is to SQLite a subquery of a query around it: beside IN and comparisons it
-- counts as that one's column, whose affinity and collation begin with the first core's, not as the last core's.
CREATE TABLE t(i INTEGER, n NUMERIC, r REAL, x TEXT, b BLOB, k TEXT COLLATE nocase, z);
INSERT INTO t VALUES (1, 2, 3.0, '4', x'35', 'a', '6'), (7, '8', 9, '10', '11', 'B', 12),
    (NULL, '1e1', 'x', 1, 2, 'b', 'b'), (10, 10, 10, 10, 10, 10, 10), (2, '2', 2, '2', '2', 'A', '2.0');

SELECT x IN (SELECT n FROM t UNION SELECT 10 ORDER BY 1) FROM t;
SELECT x IN (SELECT n FROM t UNION SELECT 10 ORDER BY 1 COLLATE nocase) FROM t;
SELECT b IN (SELECT 10 UNION SELECT n FROM t ORDER BY 1 COLLATE nocase LIMIT 3) FROM t;
SELECT +n IN (SELECT x FROM t UNION SELECT z FROM t ORDER BY 1 COLLATE binary DESC) FROM t;
SELECT x IN (SELECT 'a' FROM t UNION ALL SELECT i FROM t EXCEPT SELECT 10 ORDER BY 1 COLLATE nocase) FROM t;
SELECT (x, k) IN (SELECT i, k FROM t UNION SELECT '2', 'b' ORDER BY 2 COLLATE nocase) FROM t;
SELECT (SELECT n FROM t UNION SELECT x FROM t ORDER BY 1 COLLATE nocase LIMIT 1 OFFSET 2) < x || '' FROM t;
SELECT (SELECT k FROM t EXCEPT SELECT 'a' ORDER BY 1 COLLATE binary) = 'B', (SELECT k FROM t EXCEPT SELECT 'a') = 'b';
SELECT z = (SELECT r FROM t INTERSECT SELECT i FROM t ORDER BY 1 COLLATE rtrim) FROM t;
SELECT (SELECT r FROM t UNION SELECT i FROM t ORDER BY 1 COLLATE nocase LIMIT 1 OFFSET 1) / 2;
SELECT (SELECT r FROM t UNION SELECT i FROM t ORDER BY 1 LIMIT 1 OFFSET 1) / 2;
