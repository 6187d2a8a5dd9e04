-- pragma page_count, freelist_count, max_page_count: numbers while a file grows and shrinks
PRAGMA page_count; PRAGMA freelist_count; PRAGMA max_page_count=20; CREATE TABLE t(a); PRAGMA page_count; INSERT INTO t VALUES(zeroblob(40000)); PRAGMA page_count;
-- error
INSERT INTO t VALUES(zeroblob(60000));
PRAGMA page_count; SELECT count(*) FROM t; DELETE FROM t; PRAGMA freelist_count; PRAGMA max_page_count=3; PRAGMA max_page_count=0; VACUUM; PRAGMA page_count; PRAGMA max_page_count=2; PRAGMA freelist_count;
-- error
INSERT INTO t VALUES(zeroblob(40000));
PRAGMA max_page_count=4294967294; INSERT INTO t VALUES(1); PRAGMA integrity_check;
