-- PRAGMA writable_schema: a text that is in error is left as it is, though its table has another name then
CREATE TABLE t(a, b);
CREATE TABLE u(a, b);
CREATE TRIGGER g AFTER UPDATE OF a ON t BEGIN INSERT INTO u(a) VALUES (1); END;
CREATE VIEW v AS SELECT a FROM t;
DROP TABLE u;
-- error
ALTER TABLE t RENAME TO n;
PRAGMA writable_schema = ON;
ALTER TABLE t RENAME TO n;
SELECT name, tbl_name, sql FROM sqlite_schema;
INSERT INTO n VALUES (1, 2);
UPDATE n SET a = 3;
SELECT * FROM v;
ALTER TABLE n RENAME b TO c;
ALTER TABLE n ADD COLUMN d DEFAULT 4;
SELECT * FROM n;
DELETE FROM sqlite_schema WHERE name = 'g';
PRAGMA writable_schema = RESET;
ALTER TABLE n RENAME TO m;
SELECT name, tbl_name, sql FROM sqlite_schema;
