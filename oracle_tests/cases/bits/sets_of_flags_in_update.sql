-- Bits are set with |, cleared with & ~, and asked for with &.
CREATE TABLE t(id INTEGER PRIMARY KEY, flags INTEGER NOT NULL DEFAULT 0 CHECK(flags & ~255 = 0));
INSERT INTO t(id) VALUES(1), (2), (3);
UPDATE t SET flags = flags | 1 << id;
SELECT id, flags FROM t ORDER BY id;
UPDATE t SET flags = flags & ~4 WHERE flags & 4;
UPDATE t SET flags = flags | 0xA0 WHERE flags & 8 = 8;
-- error
UPDATE t SET flags = flags << 6 WHERE id = 3;
SELECT id, printf('%08x', flags), flags & 0x80 = 0x80 FROM t ORDER BY id;
