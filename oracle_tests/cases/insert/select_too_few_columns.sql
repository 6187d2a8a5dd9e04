-- lang_insert: the number of the SELECT's columns must fit
CREATE TABLE t(a, b);
-- error
INSERT INTO t SELECT 1;
-- error
INSERT INTO t SELECT 1,2,3;
-- error
INSERT INTO t SELECT * FROM t, t x;
SELECT count(*) FROM t;
