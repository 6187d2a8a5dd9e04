-- vtab: a virtual table whose module is not there fails when used; everything else works
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema VALUES('table','vt','vt',0,'CREATE VIRTUAL TABLE vt USING no_such_module(x, y)');
PRAGMA writable_schema=OFF;
-- reopen
SELECT * FROM t;
-- error
SELECT * FROM vt;
-- error
INSERT INTO vt VALUES(1);
-- error
CREATE VIEW vv AS SELECT * FROM vt UNION SELECT 1 FROM nope.x;
CREATE VIEW vv AS SELECT * FROM vt;
-- error
SELECT * FROM vv;
SELECT name, type FROM sqlite_schema;
INSERT INTO t VALUES(2);
ALTER TABLE t ADD b;
CREATE INDEX i ON t(a);
PRAGMA integrity_check;
-- error
PRAGMA table_info(vt);
SELECT name FROM pragma_table_list WHERE schema='main' ORDER BY name;
-- error
DROP TABLE vt;
SELECT * FROM t;
