-- lang_insert: an INTEGER PRIMARY KEY takes what converts to an integer
CREATE TABLE t(a INTEGER PRIMARY KEY);
INSERT INTO t VALUES('7');
INSERT INTO t VALUES(8.0);
INSERT INTO t VALUES('9.0');
-- error
INSERT INTO t VALUES(1.5);
-- error
INSERT INTO t VALUES('x');
-- error
INSERT INTO t VALUES(x'31');
INSERT INTO t VALUES(NULL);
SELECT a, typeof(a) FROM t;
