-- percentile: FILTER and DISTINCT as with any aggregate
CREATE TABLE t(g, x);
INSERT INTO t VALUES ('a', 1), ('a', 1), ('a', 1), ('a', 10), ('b', 5), ('b', 7), ('b', 7), ('b', 100);
SELECT g, median(x), median(DISTINCT x), median(x) FILTER (WHERE x < 50), median(x) FILTER (WHERE x > 1000) FROM t GROUP BY g ORDER BY g;
-- error
SELECT percentile(DISTINCT x, 50) FROM t;
SELECT median(x) + count(*), max(x) - median(x) FROM t;
SELECT g FROM t GROUP BY g HAVING median(x) > 3 ORDER BY median(x) DESC;
