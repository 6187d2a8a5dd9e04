-- lang_createtable CHECK: checks see values after affinity, and generated columns
CREATE TABLE t(a INT CHECK(typeof(a)='integer'), b TEXT CHECK(typeof(b)='text'), r REAL CHECK(typeof(r)='real'), g AS (a*2) CHECK(g<10), s AS (b||a) STORED CHECK(length(s)<5));
INSERT INTO t(a,b,r) VALUES('3',4,5);
-- error
INSERT INTO t(a,b,r) VALUES('x',4,5);
-- error
INSERT INTO t(a,b,r) VALUES(5,4,5);
-- error
INSERT INTO t(a,b,r) VALUES(1,'wxyz',5);
-- error
INSERT INTO t(a,b,r) VALUES(1,x'00',5);
INSERT INTO t(a,b,r) VALUES(1.0,'w','7e0');
SELECT *, typeof(a) FROM t;
-- error
UPDATE t SET a=5;
SELECT count(*) FROM t;
