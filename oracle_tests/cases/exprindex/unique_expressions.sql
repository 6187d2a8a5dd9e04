-- expridx §2: UNIQUE over expressions; what conflicts, how the message names it, and upserts on it
CREATE TABLE t(a, b, c);
CREATE UNIQUE INDEX u ON t(lower(a));
CREATE UNIQUE INDEX w ON t(b + c, a);
INSERT INTO t VALUES ('Abc', 1, 2), ('def', 1, 2);
-- error
INSERT INTO t VALUES ('ABC', 5, 5);
-- error
INSERT INTO t VALUES ('abc', 2, 1);
INSERT INTO t VALUES (NULL, 1, 2), (NULL, 1, 2);
-- error
UPDATE t SET a = 'DEF' WHERE a = 'Abc';
UPDATE OR IGNORE t SET a = 'DEF';
INSERT OR REPLACE INTO t VALUES ('DEF', 9, 9);
INSERT INTO t VALUES ('ABC', 7, 7) ON CONFLICT(lower(a)) DO UPDATE SET b = excluded.b;
-- error
INSERT INTO t VALUES ('ABC', 7, 7) ON CONFLICT(upper(a)) DO UPDATE SET b = excluded.b;
-- error
INSERT INTO t VALUES ('ABC', 7, 7) ON CONFLICT(a) DO NOTHING;
INSERT INTO t VALUES ('x', 1, 1) ON CONFLICT(b + c, a) DO NOTHING;
INSERT INTO t VALUES ('x', 0, 2) ON CONFLICT(a, b + c) DO UPDATE SET c = 50;
-- error
INSERT INTO t VALUES ('x', 0, 2) ON CONFLICT(c + b, a) DO NOTHING;
SELECT * FROM t ORDER BY a, b;
PRAGMA index_info(u);
PRAGMA index_xinfo(w);
PRAGMA integrity_check;
