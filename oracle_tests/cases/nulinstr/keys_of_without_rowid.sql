-- nulinstr: a key with a NUL is another key.
CREATE TABLE t(k TEXT PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO t VALUES('a', 1), ('a' || char(0), 2), ('a' || char(0) || char(0), 3), ('a' || char(1), 4);
SELECT hex(k), v FROM t ORDER BY k;
SELECT v FROM t WHERE k > 'a' ORDER BY k DESC;
-- error
INSERT INTO t VALUES('a' || char(0), 5);
INSERT INTO t VALUES('a' || char(0), 6) ON CONFLICT(k) DO UPDATE SET v = excluded.v * 10;
DELETE FROM t WHERE k = 'a';
SELECT hex(k), v FROM t ORDER BY k;
