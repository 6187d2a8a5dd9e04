-- percentile: median(X) is the middle value, or the mean of the two in the middle
CREATE TABLE t(g, x);
INSERT INTO t VALUES (1, 5), (2, 1), (2, 2), (3, 3), (3, 1), (3, 2), (4, 1), (4, 10), (4, 2), (4, 3), (5, NULL), (6, 1.5), (6, NULL), (6, 4);
SELECT g, median(x), typeof(median(x)) FROM t GROUP BY g ORDER BY g;
SELECT median(x) FROM t WHERE 0;
