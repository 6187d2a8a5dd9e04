-- percentile: NULLs do not count; of none the result is NULL; a wrong fraction is an error all the same
CREATE TABLE t(x);
SELECT median(x), percentile(x, 50), percentile_disc(x, 0.5) FROM t;
SELECT percentile(x, 500) FROM t;
INSERT INTO t VALUES (NULL), (NULL);
SELECT median(x), percentile(x, 50), percentile_cont(x, 0.1) FROM t;
-- error
SELECT percentile(x, 500) FROM t;
