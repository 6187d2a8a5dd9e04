-- A term may be repeated, and constants among the terms group nothing apart.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 1);
SELECT a, count(*) FROM t GROUP BY a, a ORDER BY a;
SELECT a, count(*) FROM t GROUP BY a, 'x', NULL, a + 0 ORDER BY a;
SELECT a, b, count(*) FROM t GROUP BY 2, 1, b ORDER BY 1, 2;
SELECT count(*) FROM t GROUP BY (SELECT 1), 5.5;
