-- Bit tests as conditions.
CREATE TABLE t(id INTEGER PRIMARY KEY, flags INT);
INSERT INTO t VALUES(1, 0), (2, 1), (3, 3), (4, 6), (5, -1), (6, NULL);
SELECT id FROM t WHERE flags & 2 ORDER BY id;
SELECT id FROM t WHERE NOT flags & 1 ORDER BY id;
SELECT id, flags << 1, flags >> 1, ~flags, flags | 8 FROM t ORDER BY id;
CREATE INDEX f ON t(flags & 2);
SELECT id FROM t WHERE flags & 2 = 2 ORDER BY id;
