-- lang_createtable: on a column or on the table makes no difference
CREATE TABLE t(a CHECK(b>a), b, CONSTRAINT named CHECK(a<>5), CHECK(b<100));
-- error
INSERT INTO t VALUES(2,1);
-- error
INSERT INTO t VALUES(5,6);
-- error
INSERT INTO t VALUES(1,100);
INSERT INTO t VALUES(1,2);
-- error
UPDATE t SET a=3;
SELECT * FROM t;
