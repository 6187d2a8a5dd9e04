-- windowfunctions §3 lag(), lead(): differences between neighbours and gaps in a sequence
CREATE TABLE t(n);
INSERT INTO t VALUES (1), (2), (3), (7), (8), (12), (13), (14);
SELECT n, n - lag(n) OVER (ORDER BY n), lead(n, 1, n) OVER (ORDER BY n) - n FROM t ORDER BY n;
SELECT min(n), max(n), count(*) FROM (SELECT n, n - row_number() OVER (ORDER BY n) AS island FROM t) GROUP BY island ORDER BY 1;
