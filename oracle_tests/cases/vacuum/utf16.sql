-- encoding: UTF-16le
CREATE TABLE t(a TEXT PRIMARY KEY, b);
CREATE INDEX tb ON t(b);
INSERT INTO t VALUES('é', 'x'),('日本', 'Ā'),('a', 'ÿ');
VACUUM;
SELECT a FROM t ORDER BY b;
PRAGMA encoding;
PRAGMA integrity_check;
-- swap
SELECT a FROM t ORDER BY a;
PRAGMA integrity_check;
