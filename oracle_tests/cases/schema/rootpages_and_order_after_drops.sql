-- schematab, fileformat2: root pages are reused from the freelist; rows of sqlite_schema keep their order
CREATE TABLE a(x UNIQUE); CREATE TABLE b(x); CREATE INDEX bi ON b(x); CREATE VIEW v AS SELECT 1; DROP TABLE a; CREATE TABLE c(x); CREATE TABLE d(x PRIMARY KEY) WITHOUT ROWID; CREATE TRIGGER g AFTER INSERT ON d BEGIN SELECT 1; END;
SELECT rowid, type, name, rootpage FROM sqlite_schema; PRAGMA freelist_count; DROP VIEW v; CREATE TABLE e(x); SELECT rowid, name, rootpage FROM sqlite_schema; PRAGMA page_count;
