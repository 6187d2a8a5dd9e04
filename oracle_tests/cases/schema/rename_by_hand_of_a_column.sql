-- pragma writable_schema: a column's name changed in the text alone
CREATE TABLE t(a, b); CREATE INDEX i ON t(b); INSERT INTO t VALUES(1,2);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql=replace(sql,'b)','bee)');
PRAGMA schema_version=12;
SELECT bee FROM t WHERE bee=2;
-- error
SELECT b FROM t;
PRAGMA writable_schema=OFF; ALTER TABLE t RENAME bee TO b; SELECT sql FROM sqlite_schema; PRAGMA integrity_check;
