-- percentile: aggregates may not stand where rows are checked
CREATE TABLE t(a);
-- error
CREATE INDEX i ON t(median(a));
-- error
CREATE TABLE c(a CHECK (median(a) > 1));
-- error
SELECT a FROM t WHERE median(a) > 1;
-- error
SELECT median(median(a)) FROM t;
