-- lang_vacuum: empty file, only views, WITHOUT ROWID, sequences, dropped tables; counters and schema stay
VACUUM; CREATE VIEW v AS SELECT 1 AS x; VACUUM; CREATE TABLE w(a PRIMARY KEY) WITHOUT ROWID; CREATE TABLE s(id INTEGER PRIMARY KEY AUTOINCREMENT, z BLOB); INSERT INTO s(z) VALUES(zeroblob(5000)),(zeroblob(5000)); INSERT INTO w VALUES('k'); DELETE FROM s WHERE id=1; PRAGMA user_version=9; PRAGMA application_id=8; VACUUM; SELECT * FROM sqlite_sequence; SELECT rowid, length(z) FROM s; SELECT type, name, rootpage FROM sqlite_schema; PRAGMA user_version; PRAGMA application_id; PRAGMA freelist_count; SELECT changes(), total_changes();
-- error
VACUUM nosuch;
VACUUM main; BEGIN;
-- error
VACUUM;
ROLLBACK; VACUUM temp; SELECT * FROM v; PRAGMA integrity_check;
