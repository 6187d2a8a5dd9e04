CREATE TABLE t(a CHECK(a), b CHECK(b LIKE 'x%'), c TEXT CHECK(length(c) <= 3), d CHECK(d IS NOT NULL));
INSERT INTO t VALUES(NULL,NULL,NULL,1);
INSERT INTO t VALUES(1,'xyz','abc','');
-- error
INSERT INTO t VALUES(0,'x','a',1);
-- error
INSERT INTO t VALUES('abc','x','a',1);
INSERT INTO t VALUES('1abc','X','123',1);
-- error
INSERT INTO t VALUES(1,'y','a',1);
-- error
INSERT INTO t VALUES(1,'x',1234,1);
-- error
INSERT INTO t VALUES(1,'x','a',NULL);
INSERT INTO t VALUES(0.5,'x','a',0);
SELECT * FROM t;
