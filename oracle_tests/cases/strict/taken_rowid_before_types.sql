-- stricttables: whether the rowid is taken is looked at before types, unless there is a CHECK or a generated column
CREATE TABLE t(a INTEGER PRIMARY KEY, b INT, c TEXT NOT NULL) STRICT;
INSERT INTO t VALUES (1, 1, 'x');
-- error
INSERT INTO t VALUES (1, 'wrong', 'y');
-- error
INSERT INTO t VALUES (2, 'wrong', 'y');
-- error
INSERT INTO t VALUES (1, 'wrong', NULL);
INSERT OR IGNORE INTO t VALUES (1, 'wrong', 'y');
-- error
INSERT OR IGNORE INTO t VALUES (2, 'wrong', 'y');
-- error
INSERT OR REPLACE INTO t VALUES (1, 'wrong', 'y');
-- error
INSERT OR FAIL INTO t VALUES (3, 3, 'f'), (1, 'wrong', 'y');
-- error
INSERT OR ROLLBACK INTO t VALUES (4, 4, 'f'), (1, 'wrong', 'y');
INSERT INTO t VALUES (1, 'wrong', 'y') ON CONFLICT(a) DO NOTHING;
INSERT INTO t VALUES (1, 'wrong', 'y') ON CONFLICT DO NOTHING;
INSERT INTO t VALUES (1, 'wrong', 'y') ON CONFLICT(a) DO UPDATE SET c = excluded.b;
INSERT INTO t VALUES (1, 'wrong', 'z') ON CONFLICT DO UPDATE SET c = excluded.c;
-- error
INSERT INTO t VALUES (1, 'wrong', 'y') ON CONFLICT(a) DO UPDATE SET b = excluded.b;
-- error
INSERT INTO t VALUES (5, 'wrong', 'y') ON CONFLICT(a) DO UPDATE SET c = excluded.c;
SELECT * FROM t;
CREATE TABLE k(a INTEGER PRIMARY KEY ON CONFLICT IGNORE, b INT UNIQUE) STRICT;
INSERT INTO k VALUES (1, 1);
INSERT INTO k VALUES (1, 'wrong'), (2, 2);
-- error
INSERT INTO k VALUES (1, 'wrong'), (3, 'wrong');
CREATE TABLE h(b INT, CHECK(b > 0)) STRICT;
INSERT INTO h(rowid, b) VALUES (1, 1);
-- error
INSERT INTO h(rowid, b) VALUES (1, 'wrong');
CREATE TABLE r(b INT) STRICT;
INSERT INTO r(rowid, b) VALUES (1, 1);
-- error
INSERT INTO r(rowid, b) VALUES (1, 'wrong');
CREATE TABLE g(a INTEGER PRIMARY KEY, b INT, c INT AS (b)) STRICT;
INSERT INTO g VALUES (1, 1);
-- error
INSERT INTO g VALUES (1, 'wrong');
INSERT INTO k SELECT a, 'wrong' FROM t WHERE a = 1;
SELECT * FROM k;
CREATE TABLE ai(a INTEGER PRIMARY KEY AUTOINCREMENT, b INT) STRICT;
INSERT INTO ai VALUES (5, 5);
INSERT OR IGNORE INTO ai VALUES (5, 'wrong');
-- error
INSERT INTO ai VALUES (NULL, 'wrong');
SELECT * FROM ai;
SELECT * FROM sqlite_sequence;
CREATE TABLE u(a INT, b TEXT UNIQUE) STRICT;
INSERT INTO u(rowid, a, b) VALUES (2, 1, 'x');
-- error
INSERT INTO u(rowid, a, b) VALUES (2, 'wrong', 'y') ON CONFLICT(b) DO UPDATE SET a = 5 ON CONFLICT DO UPDATE SET a = 6;
-- error
INSERT INTO u(rowid, a, b) VALUES (2, 'wrong', 'y') ON CONFLICT(b) DO UPDATE SET a = 5;
INSERT INTO u(rowid, a, b) VALUES (2, 'wrong', 'y') ON CONFLICT DO UPDATE SET a = 6;
SELECT rowid, * FROM u;
