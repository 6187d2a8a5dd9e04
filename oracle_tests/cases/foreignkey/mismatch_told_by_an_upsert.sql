-- Of keys that do not fit their parent an INSERT with DO UPDATE tells the newest, as it looks at them itself, too.
PRAGMA foreign_keys = ON;
CREATE TABLE t0(a, b, g AS (b) UNIQUE, PRIMARY KEY(a COLLATE NOCASE));
CREATE TABLE t1(a, b, FOREIGN KEY(b) REFERENCES t0(a) ON DELETE RESTRICT);
CREATE TABLE t2(b REFERENCES t0(g), c REFERENCES t0(a) ON DELETE CASCADE ON UPDATE SET DEFAULT);
-- error
UPDATE t0 SET b = 1;
-- error
INSERT INTO t0 VALUES (1, 2) ON CONFLICT(g) DO UPDATE SET b = 4;
-- error
INSERT INTO t0 VALUES (1, 2) ON CONFLICT(g) DO UPDATE SET a = 4;
-- error
INSERT INTO t0 VALUES (1, 2) ON CONFLICT(g) DO UPDATE SET b = 4 WHERE excluded.a = b ON CONFLICT(g) DO UPDATE SET b = 5;
-- error
DELETE FROM t0;
INSERT INTO t0 VALUES (1, 2);
