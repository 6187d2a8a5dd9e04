-- percentile: WITHIN GROUP belongs to builds with ordered-set aggregates
CREATE TABLE t(x);
INSERT INTO t VALUES (1), (2), (3);
-- error
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x) FROM t;
-- error
SELECT median() WITHIN GROUP (ORDER BY x) FROM t;
SELECT median(x) FROM t;
