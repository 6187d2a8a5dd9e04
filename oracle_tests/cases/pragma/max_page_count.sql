PRAGMA max_page_count;
CREATE TABLE t(a);
PRAGMA max_page_count = 1;
PRAGMA max_page_count = 4;
INSERT INTO t VALUES(zeroblob(5000));
-- error
UPDATE t SET a = zeroblob(50000);
SELECT count(*), max(length(a)) FROM t;
PRAGMA max_page_count = 0;
PRAGMA max_page_count = -1;
PRAGMA main.max_page_count = 100;
INSERT INTO t VALUES(zeroblob(50000));
SELECT length(a) FROM t;
PRAGMA max_page_count = 5000000000;
PRAGMA integrity_check;
