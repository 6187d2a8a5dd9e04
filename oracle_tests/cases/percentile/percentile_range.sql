-- percentile: the fraction is from 0 to 100, or from 0 to 1
CREATE TABLE t(x);
INSERT INTO t VALUES (1), (2);
-- error
SELECT percentile(x, -1) FROM t;
-- error
SELECT percentile(x, 100.1) FROM t;
-- error
SELECT percentile(x, 'abc') FROM t;
-- error
SELECT percentile(x, NULL) FROM t;
-- error
SELECT percentile_cont(x, 1.01) FROM t;
-- error
SELECT percentile_cont(x, -0.01) FROM t;
-- error
SELECT percentile_disc(x, 50) FROM t;
-- error
SELECT percentile_disc(x, x'00') FROM t;
SELECT percentile(x, '50'), percentile(x, 0), percentile(x, 100), percentile_cont(x, '0.5') FROM t;
