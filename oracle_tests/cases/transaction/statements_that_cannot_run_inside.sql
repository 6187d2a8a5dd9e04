-- lang_transaction: what refuses an open transaction, and that the transaction goes on after the refusal
CREATE TABLE t(a); BEGIN; INSERT INTO t VALUES(1);
-- error
VACUUM;
PRAGMA journal_mode=wal;
PRAGMA foreign_keys=ON; PRAGMA foreign_keys;
-- error
PRAGMA synchronous=OFF;
ATTACH ':memory:' AS x; CREATE TABLE x.t(b);
-- error
DETACH x;
-- error
BEGIN IMMEDIATE;
SAVEPOINT s;
-- error
BEGIN;
RELEASE s; PRAGMA auto_vacuum=1; PRAGMA page_size=512; PRAGMA encoding='UTF-16'; INSERT INTO t VALUES(2); COMMIT; SELECT * FROM t; DETACH x;
