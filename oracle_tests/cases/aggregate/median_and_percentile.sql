-- percentile family: median(), percentile(), percentile_cont() and percentile_disc().
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3), (10), (NULL);
SELECT median(a), percentile(a, 50), percentile_cont(a, 0.5), percentile_disc(a, 0.5) FROM t;
SELECT percentile(a, 0), percentile(a, 100), percentile(a, 25) FROM t;
-- error
SELECT percentile(a, 101) FROM t;
-- error
SELECT percentile(a, -1) FROM t;
-- error
SELECT percentile_cont(a, 1.5) FROM t;
-- error
SELECT percentile(a, a) FROM t;
SELECT median(a) FROM t WHERE 0;
-- error
SELECT median(column1) FROM (VALUES('x'));
