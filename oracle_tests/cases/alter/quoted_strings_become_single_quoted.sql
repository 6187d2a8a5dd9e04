-- lang_altertable, quirks §8: double-quoted strings of the schema are written with single quotes by RENAME COLUMN
CREATE TABLE t(a, b CHECK(b<>"bad"), c DEFAULT "dflt");
CREATE INDEX i ON t(b) WHERE b<>"no";
CREATE VIEW v AS SELECT a||"it's" AS q FROM t WHERE b="x" AND c IN ("y", 'z');
CREATE TRIGGER g AFTER INSERT ON t WHEN new.b="w" BEGIN INSERT INTO t VALUES("lit", "two", "three"); END;
ALTER TABLE t RENAME a TO aa;
SELECT sql FROM sqlite_schema;
INSERT INTO t VALUES(1,'w',2); SELECT * FROM t;
