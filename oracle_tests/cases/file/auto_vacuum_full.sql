-- auto_vacuum: full
-- page_size: 1024
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT);
INSERT INTO t VALUES(1, printf('%05000d', 1)),(2, printf('%05000d', 2)),(3, 'short');
CREATE TABLE u(x);
INSERT INTO u VALUES(1),(2);
-- given
PRAGMA auto_vacuum;
SELECT a, length(b) FROM t;
SELECT * FROM u;
PRAGMA integrity_check;
