-- schematab: an index with an unknown function or collation fails what needs it; other tables go on
CREATE TABLE t(a); CREATE TABLE ok(b); INSERT INTO t VALUES('x'); PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES('view','bad','bad',0,'CREATE VIEW bad AS SELECT nosuch(a) AS n FROM t'); INSERT INTO sqlite_schema VALUES('trigger','tg','ok',0,'CREATE TRIGGER tg BEFORE UPDATE ON ok BEGIN SELECT nosuch(1); END'); PRAGMA writable_schema=OFF;
-- reopen
INSERT INTO ok VALUES(1); SELECT * FROM t;
-- error
SELECT * FROM bad;
-- error
UPDATE ok SET b=2;
DELETE FROM ok; ALTER TABLE ok RENAME TO ok2;
DROP VIEW bad; DROP TRIGGER tg;
-- error
ALTER TABLE ok RENAME TO ok2; SELECT name FROM sqlite_schema;
