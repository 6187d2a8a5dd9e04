-- pragma locking_mode, journal_size_limit: what they answer
PRAGMA locking_mode=EXCLUSIVE;
CREATE TABLE t(a);
PRAGMA locking_mode;
PRAGMA locking_mode=NORMAL;
PRAGMA locking_mode=nonsense;
SELECT * FROM t;
PRAGMA journal_size_limit=1000;
PRAGMA journal_size_limit;
PRAGMA journal_size_limit=-5;
PRAGMA main.journal_size_limit;
PRAGMA temp.locking_mode;
PRAGMA main.locking_mode=EXCLUSIVE;
PRAGMA locking_mode;
