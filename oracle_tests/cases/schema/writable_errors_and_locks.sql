-- pragma writable_schema: without it sqlite_schema may not be written in any way; aliases too
CREATE TABLE t(a);
-- error
UPDATE sqlite_schema SET sql='x';
-- error
DELETE FROM sqlite_master;
-- error
INSERT INTO main.sqlite_schema(name) VALUES('x');
-- error
UPDATE sqlite_temp_schema SET name='x';
-- error
CREATE TRIGGER g AFTER INSERT ON sqlite_schema BEGIN SELECT 1; END;
-- error
CREATE INDEX i ON sqlite_schema(name);
-- error
ALTER TABLE sqlite_schema ADD COLUMN x;
-- error
DROP TABLE sqlite_schema;
-- error
CREATE VIEW sqlite_v AS SELECT 1;
-- error
CREATE TRIGGER sqlite_g AFTER INSERT ON t BEGIN SELECT 1; END;
PRAGMA writable_schema=ON; CREATE VIEW sqlite_v AS SELECT 1 AS x; SELECT x FROM sqlite_v; CREATE TABLE sqlite_t(a); PRAGMA writable_schema=OFF; SELECT * FROM sqlite_t;
-- error
DROP VIEW sqlite_v;
SELECT name FROM sqlite_schema;
