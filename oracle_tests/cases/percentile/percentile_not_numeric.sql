-- percentile: values must be numbers or NULL; infinity is refused
CREATE TABLE t(x);
INSERT INTO t VALUES (1), ('2');
-- error
SELECT percentile(x, 50) FROM t;
-- error
SELECT median(x) FROM t;
-- error
SELECT percentile_cont(x, 0.5) FROM t;
-- error
SELECT percentile_disc(x, 0.5) FROM t;
-- error
SELECT median('abc');
-- error
SELECT median(x'31');
-- error
SELECT median(9e999);
-- error
SELECT percentile(-9e999, 50);
SELECT median(NULL), percentile(NULL, 50);
