-- lang_insert: without a column list the number of values must be that of the columns
CREATE TABLE t(a, b, c);
-- error
INSERT INTO t VALUES(1,2);
-- error
INSERT INTO t VALUES(1,2,3,4);
INSERT INTO t VALUES(1,2,3);
SELECT * FROM t;
