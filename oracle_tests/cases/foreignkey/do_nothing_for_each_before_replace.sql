-- REPLACE with an ON CONFLICT for each constraint deletes nothing: a parent that is missing at once leaves the deferred one counted
PRAGMA foreign_keys = ON;
CREATE TABLE a(id, k, u, r, s REFERENCES a(id), FOREIGN KEY(r, s) REFERENCES a(k, u) DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX i0 ON a(id);
CREATE UNIQUE INDEX i1 ON a(k, u);
BEGIN;
-- error
REPLACE INTO a VALUES (NULL, '1', 3, 'b', 'b') ON CONFLICT(id) DO NOTHING ON CONFLICT(k, u) DO NOTHING;
SELECT count(*) FROM a;
-- error
COMMIT;
ROLLBACK;
BEGIN;
-- error
REPLACE INTO a VALUES (NULL, '1', 3, 'b', 'b') ON CONFLICT(id) DO NOTHING;
COMMIT;
BEGIN;
-- error
REPLACE INTO a VALUES (NULL, '1', 3, 'b', 'b') ON CONFLICT(id) DO NOTHING ON CONFLICT(k, u) DO UPDATE SET id = 7;
COMMIT;
SELECT count(*) FROM a;
-- what REPLACE does in a transaction without keys
CREATE TABLE b(a UNIQUE, b UNIQUE NOT NULL, c CHECK(c < 10));
CREATE TABLE c(a INTEGER PRIMARY KEY, b TEXT UNIQUE) STRICT;
INSERT INTO b VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO c VALUES (1, 'x'), (2, 'y');
BEGIN;
REPLACE INTO b VALUES (1, 2, 3);
-- error
REPLACE INTO b VALUES (1, NULL, 4);
-- error
REPLACE INTO b VALUES (1, 2, 10);
-- error
REPLACE INTO c VALUES (1, x'00');
REPLACE INTO c VALUES (1, 'y');
COMMIT;
SELECT rowid, * FROM b;
SELECT * FROM c;
