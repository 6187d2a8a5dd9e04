-- pragma writable_schema: an index whose table is not there makes the schema malformed; with the switch on it is left out
CREATE TABLE t(a); CREATE TABLE u(b);
CREATE INDEX i ON u(b);
PRAGMA writable_schema=ON;
DELETE FROM sqlite_schema WHERE name='u';
PRAGMA writable_schema=OFF;
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema=ON;
SELECT * FROM t;
DELETE FROM sqlite_schema WHERE name='i';
-- reopen
SELECT * FROM t;
VACUUM;
PRAGMA integrity_check;
