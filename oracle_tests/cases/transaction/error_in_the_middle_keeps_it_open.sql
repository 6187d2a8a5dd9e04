-- lang_transaction: most errors undo a statement and leave the transaction open
CREATE TABLE t(a UNIQUE, b CHECK(b>0));
BEGIN;
INSERT INTO t VALUES(1,1);
-- error
INSERT INTO t VALUES(1,1);
-- error
INSERT INTO t VALUES(2,0);
-- error
SELECT nope FROM t;
-- error
INSERT INTO nope VALUES(1);
-- error
SYNTAX;
-- error
SELECT abs(-9223372036854775808);
INSERT INTO t VALUES(3,3);
COMMIT;
SELECT * FROM t;
