-- pragma schema_version: setting it makes connections read the schema anew
CREATE TABLE t(a); PRAGMA schema_version; PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE t(a, b)' WHERE name='t';
SELECT * FROM t;
PRAGMA schema_version=50; SELECT count(*) FROM t; SELECT * FROM t; PRAGMA schema_version; INSERT INTO t VALUES(1,2); PRAGMA writable_schema=OFF; SELECT * FROM t; PRAGMA schema_version='x'; PRAGMA schema_version; PRAGMA schema_version=-1; PRAGMA schema_version;
