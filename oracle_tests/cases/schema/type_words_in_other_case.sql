-- schematab: the type column of sqlite_schema may be in capitals, other words are malformed
CREATE TABLE t(a); CREATE INDEX i ON t(a); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END; INSERT INTO t VALUES(1); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET type=upper(type); PRAGMA writable_schema=OFF;
-- reopen
SELECT * FROM v; INSERT INTO t VALUES(2); SELECT a FROM t INDEXED BY i WHERE a=2; PRAGMA integrity_check; SELECT type, name FROM sqlite_schema; SELECT name, type FROM pragma_table_list WHERE schema='main' AND name<>'sqlite_schema' ORDER BY name;
