-- lang_altertable: triggers and indexes stay with a renamed table
CREATE TABLE t(a UNIQUE, b);
CREATE INDEX i ON t(b);
CREATE TABLE lg(x);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO lg VALUES(new.a); END;
ALTER TABLE t RENAME TO u;
INSERT INTO u VALUES(1,2);
-- error
INSERT INTO u VALUES(1,3);
SELECT * FROM lg;
SELECT name, tbl_name, sql FROM sqlite_schema;
