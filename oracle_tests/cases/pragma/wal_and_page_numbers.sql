-- pragma wal_checkpoint, journal_mode: the three numbers, with and without a log
CREATE TABLE t(a); PRAGMA wal_checkpoint; PRAGMA journal_mode=WAL; INSERT INTO t VALUES(1);
PRAGMA wal_checkpoint(PASSIVE); PRAGMA wal_checkpoint(FULL); INSERT INTO t VALUES(zeroblob(5000)); PRAGMA wal_checkpoint(RESTART); PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_checkpoint(nonsense);
PRAGMA main.wal_checkpoint; PRAGMA temp.wal_checkpoint; PRAGMA journal_mode=nope; PRAGMA journal_mode=DELETE; PRAGMA wal_checkpoint; SELECT count(*) FROM t;
