CREATE VIRTUAL TABLE st USING dbstat(main);
SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema;
SELECT count(*) > 0 FROM st;
-- error
CREATE VIRTUAL TABLE st USING dbstat;
CREATE VIRTUAL TABLE IF NOT EXISTS st USING dbstat;
-- error
CREATE VIRTUAL TABLE s2 USING dbstat(nope);
-- error
CREATE TABLE st(a);
-- error
CREATE VIEW st AS SELECT 1;
-- error
CREATE INDEX i ON st(name);
-- error
CREATE TRIGGER tr AFTER INSERT ON st BEGIN SELECT 1; END;
-- error
DROP VIEW st;
-- error
INSERT INTO st(name) VALUES(1);
-- error
DELETE FROM st;
DROP TABLE st;
-- error
SELECT * FROM st;
-- error
DROP TABLE st;
DROP TABLE IF EXISTS st;
SELECT count(*) FROM sqlite_schema;
