-- auto_vacuum: full
-- pragma incremental_vacuum: with auto_vacuum FULL too, inside a transaction, whose COMMIT has less to do then
CREATE TABLE t(a);
INSERT INTO t VALUES(zeroblob(50000));
BEGIN;
DELETE FROM t;
PRAGMA freelist_count;
PRAGMA incremental_vacuum(3);
PRAGMA freelist_count;
PRAGMA incremental_vacuum;
PRAGMA freelist_count;
PRAGMA page_count;
INSERT INTO t VALUES(zeroblob(9000));
COMMIT;
PRAGMA page_count;
PRAGMA incremental_vacuum;
