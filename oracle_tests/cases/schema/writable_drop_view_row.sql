-- pragma writable_schema: rows deleted from sqlite_schema take views, triggers and an index's pages with them
CREATE TABLE t(a); CREATE INDEX i ON t(a); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END;
PRAGMA writable_schema=1; DELETE FROM sqlite_schema WHERE type IN ('view','trigger'); DELETE FROM sqlite_schema WHERE name='i'; PRAGMA writable_schema=0;
-- reopen
INSERT INTO t VALUES(1); SELECT * FROM t;
-- error
SELECT * FROM v;
PRAGMA integrity_check; VACUUM; PRAGMA integrity_check; SELECT name FROM sqlite_schema;
