-- lang_reindex: an index that no longer fits its table is built anew
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,'x'),(2,'y'),(3,NULL);
CREATE INDEX i ON t(a);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE INDEX i ON t(b) WHERE b IS NOT NULL' WHERE name='i';
PRAGMA schema_version=9;
PRAGMA writable_schema=OFF;
PRAGMA quick_check;
REINDEX i;
PRAGMA integrity_check;
SELECT a FROM t WHERE b='y';
