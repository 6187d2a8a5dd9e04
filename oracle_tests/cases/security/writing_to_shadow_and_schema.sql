-- security: what a plain connection may and may not write among the engine's own tables
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT);
INSERT INTO t DEFAULT VALUES;
INSERT INTO sqlite_sequence VALUES('other', 5);
DELETE FROM sqlite_sequence WHERE name='other';
-- error
INSERT INTO sqlite_schema(name) VALUES('x');
-- error
DROP TABLE sqlite_sequence;
PRAGMA writable_schema=ON;
DELETE FROM sqlite_schema WHERE name='nope';
SELECT changes();
-- error
CREATE TABLE sqlite_schema(a);
CREATE TABLE sqlite_own(a);
INSERT INTO sqlite_own VALUES(1);
SELECT * FROM sqlite_own;
PRAGMA writable_schema=OFF;
INSERT INTO sqlite_own VALUES(2);
-- error
DROP TABLE sqlite_own;
-- error
ALTER TABLE sqlite_own RENAME TO x;
-- error
CREATE INDEX i ON sqlite_own(a);
SELECT count(*) FROM sqlite_own;
