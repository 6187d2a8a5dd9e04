-- lang_altertable: new names that are keywords, have quotes, spaces or letters beyond ASCII
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a);
CREATE VIEW v AS SELECT a FROM t;
ALTER TABLE t RENAME TO "select";
ALTER TABLE "select" RENAME TO 'single';
ALTER TABLE single RENAME TO [brackets here];
ALTER TABLE [brackets here] RENAME TO "quo""te";
ALTER TABLE "quo""te" RENAME TO täble;
ALTER TABLE TäBLE RENAME a TO "order";
-- error
ALTER TABLE tÄble RENAME b TO über;
ALTER TABLE täble RENAME "order" TO "a""b";
ALTER TABLE täble RENAME COLUMN "a""b" TO 'c''d';
ALTER TABLE täble RENAME COLUMN "c'd" TO plain;
SELECT name, tbl_name, sql FROM sqlite_schema;
SELECT * FROM v;
