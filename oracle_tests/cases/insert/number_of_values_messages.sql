-- lang_insert: the messages for too many and too few values, with and without a list of columns
CREATE TABLE t(a, b, c AS (a), d);
-- error
INSERT INTO t VALUES(1,2);
-- error
INSERT INTO t VALUES(1,2,3,4);
-- error
INSERT INTO t(a) VALUES(1,2);
-- error
INSERT INTO t(a,b) VALUES(1);
-- error
INSERT INTO t(a,b) SELECT 1;
-- error
INSERT INTO t SELECT 1,2,3,4;
-- error
INSERT INTO t VALUES(1,2,3),(1,2);
-- error
INSERT INTO t VALUES(1,2),(1,2,3);
-- error
INSERT INTO t(c) VALUES(1);
-- error
INSERT INTO t(a, nope) VALUES(1,2);
-- error
INSERT INTO nope VALUES(1);
-- error
INSERT INTO t() VALUES();
-- error
INSERT INTO t(a) DEFAULT VALUES;
INSERT INTO t VALUES(1,2,3);
SELECT * FROM t;
