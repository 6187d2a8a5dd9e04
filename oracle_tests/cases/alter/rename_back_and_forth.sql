-- lang_altertable: a name changed and changed back gives the text with the quotes that the change put in
CREATE TABLE t(a, b); CREATE VIEW v AS SELECT a, t.b FROM t; CREATE INDEX i ON t(a);
ALTER TABLE t RENAME TO u; ALTER TABLE u RENAME TO t;
ALTER TABLE t RENAME a TO "A b"; ALTER TABLE t RENAME "A b" TO a;
ALTER TABLE t RENAME b TO select1; ALTER TABLE t RENAME select1 TO "order"; ALTER TABLE t RENAME "order" TO b;
SELECT sql FROM sqlite_schema;
PRAGMA schema_version;
