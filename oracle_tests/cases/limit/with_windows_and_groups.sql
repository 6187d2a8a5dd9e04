-- LIMIT comes last, after grouping and after windows.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 3), (3, 4);
SELECT g, sum(v) FROM t GROUP BY g ORDER BY g LIMIT 2;
SELECT v, count(*) OVER () FROM t ORDER BY v LIMIT 1;
SELECT v, sum(v) OVER (ORDER BY v) FROM t ORDER BY v LIMIT 2 OFFSET 1;
SELECT g, count(*) FROM t GROUP BY g ORDER BY 2 DESC, 1 LIMIT 1;
