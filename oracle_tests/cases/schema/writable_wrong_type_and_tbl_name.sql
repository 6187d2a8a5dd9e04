-- schematab, pragma writable_schema: rows whose type or tbl_name does not fit the text
CREATE TABLE t(a); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET tbl_name='T' WHERE name='i'; UPDATE sqlite_schema SET type='TABLE' WHERE name='t'; PRAGMA writable_schema=OFF;
-- reopen
SELECT * FROM t; INSERT INTO t VALUES(2); PRAGMA integrity_check; SELECT type, name, tbl_name FROM sqlite_schema;
