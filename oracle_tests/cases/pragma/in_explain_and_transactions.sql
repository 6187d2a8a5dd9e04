-- pragma: PRAGMAs inside transactions: which are refused, which have no effect
CREATE TABLE t(a);
BEGIN;
INSERT INTO t VALUES(1);
PRAGMA synchronous;
-- error
PRAGMA synchronous=OFF;
PRAGMA journal_mode=WAL;
PRAGMA foreign_keys=ON;
PRAGMA foreign_keys;
PRAGMA page_size=1024;
-- error
PRAGMA wal_checkpoint;
PRAGMA temp_store=MEMORY;
PRAGMA cache_size=100;
PRAGMA cache_size;
PRAGMA recursive_triggers=ON;
PRAGMA recursive_triggers;
PRAGMA locking_mode=EXCLUSIVE;
ROLLBACK;
SELECT count(*) FROM t;
PRAGMA journal_mode;
