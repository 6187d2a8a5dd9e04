-- pragma auto_vacuum, incremental_vacuum: changed before the first table or by VACUUM
PRAGMA auto_vacuum; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA auto_vacuum; CREATE TABLE t(a); INSERT INTO t VALUES(zeroblob(30000)); DELETE FROM t; PRAGMA freelist_count; PRAGMA incremental_vacuum(2); PRAGMA freelist_count; PRAGMA incremental_vacuum; PRAGMA freelist_count; PRAGMA page_count;
PRAGMA auto_vacuum=NONE; PRAGMA auto_vacuum; VACUUM; PRAGMA auto_vacuum; PRAGMA auto_vacuum='full'; PRAGMA auto_vacuum; VACUUM; PRAGMA auto_vacuum; PRAGMA auto_vacuum=7; PRAGMA auto_vacuum; PRAGMA integrity_check;
