-- lang_createtable: CHECK fails for zero, not for NULL or other values
CREATE TABLE t(a CHECK(a));
INSERT INTO t VALUES(1);
INSERT INTO t VALUES(NULL);
-- error
INSERT INTO t VALUES(0);
-- error
INSERT INTO t VALUES(0.0);
-- error
INSERT INTO t VALUES('0');
-- error
INSERT INTO t VALUES('abc');
INSERT INTO t VALUES('1abc');
-- error
INSERT INTO t VALUES(x'');
SELECT * FROM t;
