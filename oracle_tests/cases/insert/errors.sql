CREATE TABLE t(a, b, c);
-- error
INSERT INTO t VALUES(1,2);
-- error
INSERT INTO t VALUES(1,2,3,4);
-- error
INSERT INTO t(a,b) VALUES(1);
-- error
INSERT INTO t(a,b) VALUES(1,2),(3);
-- error
INSERT INTO t(a,nope) VALUES(1,2);
-- error
INSERT INTO nope VALUES(1);
-- error
INSERT INTO t SELECT 1,2;
-- error
INSERT INTO t(a) SELECT 1,2;
-- error
INSERT INTO t VALUES(x);
-- error
INSERT INTO t VALUES;
-- error
INSERT t VALUES(1,2,3);
-- error
INSERT INTO t(a,b,c) DEFAULT VALUES;
-- error
INSERT INTO t VALUES(1,2,3) WHERE 1;
-- error
INSERT INTO nope.t VALUES(1,2,3);
INSERT INTO t(a,a) VALUES(1,2);
SELECT * FROM t;
