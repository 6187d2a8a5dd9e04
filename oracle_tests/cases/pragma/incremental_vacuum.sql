-- auto_vacuum: incremental
-- pragma incremental_vacuum: gives free pages back, so many as asked
CREATE TABLE t(a);
INSERT INTO t VALUES(zeroblob(50000));
DELETE FROM t;
PRAGMA auto_vacuum;
PRAGMA freelist_count;
PRAGMA incremental_vacuum(3);
PRAGMA freelist_count;
PRAGMA incremental_vacuum;
PRAGMA freelist_count;
PRAGMA page_count;
PRAGMA auto_vacuum=FULL;
PRAGMA auto_vacuum;
PRAGMA auto_vacuum=NONE;
PRAGMA auto_vacuum;
