-- Bare columns beside DISTINCT, LIMIT and compounds.
CREATE TABLE t(g, n, v);
INSERT INTO t VALUES(1, 'a', 3), (1, 'b', 9), (2, 'c', 9), (2, 'd', 1);
SELECT DISTINCT max(v) FROM t GROUP BY g;
SELECT n, max(v) FROM t GROUP BY g ORDER BY n DESC LIMIT 1;
SELECT n, max(v) FROM t GROUP BY g UNION ALL SELECT n, min(v) FROM t GROUP BY g ORDER BY 1;
SELECT n FROM (SELECT g, n, max(v) FROM t GROUP BY g) WHERE g = 2;
SELECT group_concat(n) FROM (SELECT n, max(v) FROM t GROUP BY g ORDER BY g);
