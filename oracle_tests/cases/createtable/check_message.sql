-- lang_createtable: a failure names the constraint, or its expression
CREATE TABLE t(a CONSTRAINT pos CHECK(a>0), b CHECK ( b  <  5 ), CONSTRAINT "x y" CHECK(a+b<10));
-- error
INSERT INTO t VALUES(0,1);
-- error
INSERT INTO t VALUES(1,5);
-- error
INSERT INTO t VALUES(9,4);
