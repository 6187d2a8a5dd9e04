-- lang_insert: all VALUES must have the same number of terms
CREATE TABLE t(a, b);
-- error
INSERT INTO t VALUES(1,2),(3);
SELECT count(*) FROM t;
