-- Found: a term that compares a column with an expression is tested in each SELECT with the affinity of its own column.
-- needs: push_down
CREATE TABLE t(a, b);
INSERT INTO t VALUES (-1, 1), (2, 2), (-4, 3), (25, 4);
CREATE VIEW v(x) AS SELECT CAST(a AS TEXT) FROM t EXCEPT SELECT b IS 5 FROM t ORDER BY 1;
SELECT x FROM v WHERE x > (x > 5) ORDER BY 1;
SELECT x FROM v WHERE x > 1 + 0 ORDER BY 1;
SELECT x FROM v WHERE x < abs(-3) ORDER BY 1;
SELECT x FROM v WHERE x BETWEEN (x IS NULL) AND CASE WHEN x THEN 30 END ORDER BY 1;
SELECT x FROM v WHERE x > CAST(1 AS INTEGER) ORDER BY 1;
SELECT x, x > (x > 5), x < abs(-3) FROM v ORDER BY 1;
