-- page_size: 1024
CREATE TABLE t(a, b);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES(1, zeroblob(5000)),(2, printf('%03000d', 3)),(3, 'small');
DELETE FROM t WHERE a = 1;
INSERT INTO t VALUES(4, printf('%02000d', 4));
-- given
VACUUM;
PRAGMA page_count;
SELECT a, length(b) FROM t ORDER BY a;
SELECT a FROM t WHERE b = 'small';
PRAGMA integrity_check;
-- swap
PRAGMA integrity_check;
SELECT a, length(b) FROM t ORDER BY a;
