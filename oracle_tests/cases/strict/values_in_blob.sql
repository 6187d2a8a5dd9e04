-- stricttables: what a column of type BLOB takes, and as what
CREATE TABLE t(a BLOB) STRICT;
INSERT INTO t VALUES(NULL);
-- error
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(-0.0);
-- error
INSERT INTO t VALUES(1.5);
-- error
INSERT INTO t VALUES(2.0);
-- error
INSERT INTO t VALUES('3');
-- error
INSERT INTO t VALUES('4.0');
-- error
INSERT INTO t VALUES('5.5');
-- error
INSERT INTO t VALUES('x');
-- error
INSERT INTO t VALUES(' 6 ');
INSERT INTO t VALUES(x'37');
-- error
INSERT INTO t VALUES(9223372036854775807);
-- error
INSERT INTO t VALUES(9223372036854775808);
-- error
INSERT INTO t VALUES(1e3);
-- error
INSERT INTO t VALUES('');
SELECT a, typeof(a) FROM t;
