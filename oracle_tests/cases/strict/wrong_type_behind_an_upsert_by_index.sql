-- A value of a wrong type undoes the statement alone only where SQLite has kept what that needs: where an upsert may find
-- its row by another index of a WITHOUT ROWID table than the primary key, it has.
CREATE TABLE t(a ANY, b REAL PRIMARY KEY, g ANY AS (b) UNIQUE) WITHOUT ROWID, STRICT;
CREATE TABLE u(a ANY, b REAL PRIMARY KEY, g ANY AS (b) UNIQUE) STRICT;

SAVEPOINT p;
-- error
INSERT OR FAIL INTO t(a, b) VALUES (1, 1), (2, 'ab') ON CONFLICT DO UPDATE SET a = 5;
SELECT * FROM t;
-- error
INSERT OR FAIL INTO t(a, b) VALUES (1, 2), (2, 'ab') ON CONFLICT (b) DO UPDATE SET a = 5;
SELECT * FROM t;
-- error
INSERT OR IGNORE INTO t(a, b) VALUES (1, 3), (2, 'ab') ON CONFLICT (g) DO UPDATE SET a = 5;
SELECT * FROM t;
-- error
INSERT OR IGNORE INTO t(a, b) VALUES (1, 4), (2, 'ab') ON CONFLICT (g) DO NOTHING ON CONFLICT DO UPDATE SET a = 5;
SELECT * FROM t;
-- error
INSERT OR FAIL INTO u(a, b) VALUES (1, 1), (2, 'ab') ON CONFLICT DO UPDATE SET a = 5;
SELECT * FROM u;
RELEASE p;
