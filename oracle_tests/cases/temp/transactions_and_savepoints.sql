-- lang_transaction: temporary tables take part in transactions
CREATE TEMP TABLE t(a UNIQUE);
CREATE TABLE m(b);
BEGIN;
INSERT INTO t VALUES(1);
INSERT INTO m VALUES(1);
SAVEPOINT s;
DELETE FROM t;
CREATE TEMP TABLE u(x);
ROLLBACK TO s;
SELECT * FROM t;
-- error
SELECT * FROM u;
-- error
INSERT OR ROLLBACK INTO t VALUES(1);
SELECT count(*) FROM t;
SELECT count(*) FROM m;
