-- percentile.c: percentile_disc gives a value of the group, percentile_cont lies between two.
CREATE TABLE t(v);
INSERT INTO t VALUES(10), (20), (30), (40);
SELECT percentile_disc(v, 0), percentile_disc(v, 0.25), percentile_disc(v, 0.26), percentile_disc(v, 0.5), percentile_disc(v, 0.51), percentile_disc(v, 1), percentile_cont(v, 0.25), percentile_cont(v, 0.5), percentile_cont(v, 1), median(v), percentile(v, 12.5) FROM t;
SELECT typeof(percentile_disc(v, 0.5)), typeof(median(v)) FROM t;
INSERT INTO t VALUES(NULL), ('50');
-- error
SELECT median(v) FROM t;
