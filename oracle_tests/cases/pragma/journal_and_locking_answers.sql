-- pragma journal_mode, journal_size_limit, locking_mode: answers to words known and unknown
PRAGMA journal_mode; PRAGMA journal_mode=persist; PRAGMA journal_mode='TRUNCATE'; PRAGMA journal_mode=nosuch; PRAGMA journal_mode(memory); PRAGMA main.journal_mode; PRAGMA temp.journal_mode; PRAGMA temp.journal_mode=wal; PRAGMA journal_mode=delete;
PRAGMA journal_size_limit; PRAGMA journal_size_limit=1000; PRAGMA journal_size_limit=-5; PRAGMA journal_size_limit='x'; PRAGMA locking_mode; PRAGMA locking_mode=exclusive; PRAGMA main.locking_mode; PRAGMA locking_mode=nosuch; PRAGMA temp.locking_mode; PRAGMA locking_mode=normal;
BEGIN; CREATE TABLE t(a); PRAGMA journal_mode=off;
COMMIT; PRAGMA journal_mode;
