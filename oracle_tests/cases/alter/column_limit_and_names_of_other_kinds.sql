-- lang_altertable: names that are taken by indexes, views and automatic indexes; renaming onto oneself in another case
CREATE TABLE t(a UNIQUE); CREATE INDEX i ON t(a); CREATE VIEW v AS SELECT 1; CREATE TABLE u(x);
-- error
ALTER TABLE t RENAME TO i;
-- error
ALTER TABLE t RENAME TO v;
-- error
ALTER TABLE t RENAME TO U;
-- error
ALTER TABLE t RENAME TO sqlite_autoindex_t_1;
-- error
ALTER TABLE t RENAME TO T; SELECT name, tbl_name FROM sqlite_schema WHERE sql IS NULL; ALTER TABLE t RENAME a TO A; SELECT sql FROM sqlite_schema WHERE name IN ('T','i'); ALTER TABLE t RENAME A TO "A"; ALTER TABLE u RENAME TO "tr"; CREATE TRIGGER tr2 AFTER INSERT ON tr BEGIN SELECT 1; END; ALTER TABLE tr RENAME TO tr2; SELECT type, name, tbl_name FROM sqlite_schema WHERE type<>'index';
