-- encoding: UTF-16le
-- page_size: 512
CREATE TABLE t(a TEXT PRIMARY KEY, b TEXT) WITHOUT ROWID;
INSERT INTO t VALUES(printf('%0300d', 1), 'one'),(printf('%0200d', 2) || 'é', printf('%.*c', 700, 'ü')),('short', '日本');
SELECT length(a), length(b), substr(a, -2), substr(b, 1, 2) FROM t;
SELECT b FROM t WHERE a = 'short';
UPDATE t SET a = a || '語' WHERE length(b) < 5;
-- swap
SELECT length(a), octet_length(a) FROM t ORDER BY a;
DELETE FROM t WHERE a LIKE '%é';
SELECT length(a), b FROM t;
