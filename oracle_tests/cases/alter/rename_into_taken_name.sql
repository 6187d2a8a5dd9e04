-- lang_altertable: the new name must be free
CREATE TABLE t(a);
CREATE TABLE u(a);
CREATE VIEW v AS SELECT 1;
CREATE INDEX i ON t(a);
-- error
ALTER TABLE t RENAME TO u;
-- error
ALTER TABLE t RENAME TO v;
-- error
ALTER TABLE t RENAME TO i;
-- error
ALTER TABLE t RENAME TO T;
-- error
ALTER TABLE t RENAME TO sqlite_x;
-- error
ALTER TABLE nope RENAME TO x;
-- error
ALTER TABLE v RENAME TO w;
SELECT name FROM sqlite_schema;
