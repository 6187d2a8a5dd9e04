-- the indexes of keys are made in the order of their numbers, those that REPLACE on a conflict too
CREATE TABLE t(a TEXT PRIMARY KEY ON CONFLICT REPLACE, b UNIQUE, c UNIQUE ON CONFLICT REPLACE, d, UNIQUE(d, b));
CREATE TABLE w(a TEXT PRIMARY KEY ON CONFLICT REPLACE, b UNIQUE, c UNIQUE ON CONFLICT REPLACE, d, UNIQUE(d, b)) WITHOUT ROWID;
CREATE TABLE s(a INTEGER PRIMARY KEY, b UNIQUE ON CONFLICT REPLACE, c UNIQUE);
CREATE UNIQUE INDEX i ON s(c, b);
SELECT name, rootpage FROM sqlite_schema;
PRAGMA index_list(t);
PRAGMA index_list(w);
PRAGMA index_list(s);
INSERT INTO t VALUES (1, 2, 3, 4), (5, 6, 7, 8);
REPLACE INTO t VALUES (1, 6, 9, 10);
SELECT * FROM t;
VACUUM;
SELECT name, rootpage FROM sqlite_schema;
