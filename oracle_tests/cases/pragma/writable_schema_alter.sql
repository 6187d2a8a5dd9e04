CREATE TABLE t(a, b);
CREATE VIEW bad AS SELECT * FROM nosuch;
-- error
ALTER TABLE t RENAME TO u;
PRAGMA writable_schema = 1;
ALTER TABLE t RENAME TO u;
ALTER TABLE u RENAME a TO aa;
ALTER TABLE u DROP b;
PRAGMA writable_schema = 0;
SELECT name, sql FROM sqlite_schema;
-- error
ALTER TABLE u RENAME TO t;
