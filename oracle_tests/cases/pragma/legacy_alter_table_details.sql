-- pragma legacy_alter_table: renames leave views and triggers of others, and quote as of old
PRAGMA legacy_alter_table=ON; CREATE TABLE t(a, b); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET b=a; END; CREATE TABLE c(r REFERENCES t(a)); CREATE INDEX i ON t(a); ALTER TABLE t RENAME TO u; SELECT sql FROM sqlite_schema;
-- error
SELECT * FROM v;
-- error
INSERT INTO u VALUES(1,2);
-- error
ALTER TABLE u RENAME a TO z;
ALTER TABLE u ADD q; PRAGMA legacy_alter_table=OFF;
-- error
ALTER TABLE u RENAME b TO y;
DROP VIEW v; DROP TRIGGER g; ALTER TABLE u RENAME b TO y; SELECT sql FROM sqlite_schema;
