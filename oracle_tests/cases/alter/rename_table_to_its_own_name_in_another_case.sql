-- lang_altertable: the new name may not be a table's, index's or view's; not even its own in another case
CREATE TABLE t(a);
CREATE INDEX i ON t(a);
CREATE VIEW v AS SELECT 1;
CREATE TABLE o(a);
-- error
ALTER TABLE t RENAME TO t;
-- error
ALTER TABLE t RENAME TO T;
-- error
ALTER TABLE t RENAME TO i;
-- error
ALTER TABLE t RENAME TO V;
-- error
ALTER TABLE t RENAME TO o;
-- error
ALTER TABLE sqlite_schema RENAME TO x;
-- error
ALTER TABLE nope RENAME TO x;
-- error
ALTER TABLE temp.t RENAME TO x;
ALTER TABLE main.t RENAME TO x;
SELECT name FROM sqlite_schema;
