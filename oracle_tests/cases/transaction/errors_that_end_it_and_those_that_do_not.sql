-- lang_transaction: a failed statement undoes itself; only ROLLBACK actions end the transaction
CREATE TABLE t(a UNIQUE, b CHECK(b>0)); BEGIN; INSERT INTO t VALUES(1,1);
-- error
INSERT INTO t VALUES(2,2),(1,1);
-- error
INSERT INTO t VALUES(3,-3);
-- error
SELECT nope;
-- error
INSERT INTO nope VALUES(1);
-- error
SELEC 1;
-- error
SELECT abs(-9223372036854775808);
-- error
CREATE TABLE t(x);
UPDATE t SET a=a+1; SELECT * FROM t;
-- error
INSERT OR ROLLBACK INTO t VALUES(2,1);
-- error
COMMIT;
SELECT count(*) FROM t; BEGIN; INSERT INTO t VALUES(9,9); PRAGMA nosuch; EXPLAIN QUERY PLAN SELECT * FROM t; ANALYZE; COMMIT; SELECT * FROM t;
