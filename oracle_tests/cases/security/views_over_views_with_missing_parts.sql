-- security: what a hostile schema names but does not have fails by itself; the rest can be read
CREATE TABLE ok(a); INSERT INTO ok VALUES(1);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema VALUES('view','v1','v1',0,'CREATE VIEW v1 AS SELECT nosuchfunc(a) FROM ok');
INSERT INTO sqlite_schema VALUES('view','v2','v2',0,'CREATE VIEW v2 AS SELECT a COLLATE nosuch FROM ok');
INSERT INTO sqlite_schema VALUES('trigger','g','ok',0,'CREATE TRIGGER g AFTER DELETE ON ok BEGIN SELECT nosuchfunc(old.a); END');
PRAGMA writable_schema=OFF;
-- reopen
SELECT * FROM ok;
-- error
SELECT * FROM v1;
-- error
SELECT a FROM v2 ORDER BY 1;
INSERT INTO ok VALUES(2);
-- error
DELETE FROM ok;
SELECT count(*) FROM ok;
DROP TRIGGER g; DELETE FROM ok; DROP VIEW v1; DROP VIEW v2; SELECT count(*) FROM sqlite_schema;
