-- schematab: rows in order of making; a dropped row's number is free for reuse only at the end
CREATE TABLE a(x UNIQUE, y UNIQUE);
CREATE VIEW v AS SELECT 1;
CREATE TABLE b(x);
SELECT rowid, name, rootpage FROM sqlite_schema;
DROP VIEW v;
CREATE INDEX i ON b(x);
SELECT rowid, name, rootpage FROM sqlite_schema;
DROP INDEX i;
CREATE TRIGGER g AFTER INSERT ON a BEGIN SELECT 1; END;
SELECT rowid, name, rootpage FROM sqlite_schema;
DROP TABLE a;
SELECT rowid, name, rootpage FROM sqlite_schema;
CREATE TABLE c(z PRIMARY KEY) WITHOUT ROWID;
SELECT rowid, name, rootpage FROM sqlite_schema;
