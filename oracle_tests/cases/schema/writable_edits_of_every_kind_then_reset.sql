-- pragma writable_schema: rows edited, added and removed by hand; what takes effect when
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a) WHERE b > 0;
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE t(a, b, c DEFAULT 9)' WHERE name='t';
SELECT * FROM t;
PRAGMA schema_version=50;
SELECT a, b, c FROM t;
INSERT INTO t VALUES(1,2,3);
UPDATE sqlite_schema SET sql='CREATE INDEX i ON t(c)' WHERE name='i';
PRAGMA writable_schema=RESET;
PRAGMA integrity_check;
REINDEX;
PRAGMA integrity_check;
-- error
INSERT INTO sqlite_schema VALUES('view','v','v',0,'CREATE VIEW v AS SELECT 1');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema VALUES('view','v','v',0,'CREATE VIEW v AS SELECT 1');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('trigger','r','t',0,'CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END');
DELETE FROM sqlite_schema WHERE name='nosuch' RETURNING *;
-- error
SELECT * FROM v;
PRAGMA writable_schema=RESET;
SELECT * FROM v;
INSERT INTO t VALUES(1,2,3);
SELECT * FROM t;
PRAGMA writable_schema=1;
PRAGMA writable_schema;
-- error
DROP TABLE sqlite_schema;
-- error
ALTER TABLE sqlite_schema RENAME TO x;
-- error
CREATE TRIGGER z AFTER INSERT ON sqlite_schema BEGIN SELECT 1; END;
-- error
CREATE INDEX z ON sqlite_schema(name);
UPDATE sqlite_schema SET rootpage=rootpage;
DELETE FROM sqlite_master WHERE name='v';
UPDATE sqlite_temp_schema SET sql=sql;
PRAGMA writable_schema=off;
PRAGMA writable_schema;
SELECT type,name,tbl_name,sql FROM sqlite_schema;
