-- lang_createtable CHECK: subexpressions, functions, NULL, several columns, order of checks, messages
CREATE TABLE t(a CONSTRAINT positive CHECK(a>0), b CHECK(b IN ('x','y') OR b IS NULL), c CHECK(typeof(c)='text' AND length(c)<4), CONSTRAINT "sum ok" CHECK(a + length(c) < 20), CHECK (a <> c));
INSERT INTO t VALUES(1,'x','abc');
INSERT INTO t VALUES(NULL,NULL,'abc');
-- error
INSERT INTO t VALUES(0,'x','abc');
-- error
INSERT INTO t VALUES(1,'z','abc');
-- error
INSERT INTO t VALUES(1,'x','abcd');
-- error
INSERT INTO t VALUES(1,'x',5);
-- error
INSERT INTO t VALUES(18,'x','abc');
-- error
INSERT INTO t VALUES(0,'z','abcd');
-- error
UPDATE t SET a=30;
UPDATE t SET a='1' WHERE a=1;
UPDATE t SET a=-1, b='q', c='wwww' WHERE a=1;
SELECT * FROM t;
INSERT OR IGNORE INTO t VALUES(0,'x','a'),(2,'y','b');
SELECT * FROM t;
