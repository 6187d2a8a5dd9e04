-- pragma integrity_check: an index whose text was changed no longer fits its table
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES(1,'x','p'),(2,'y','q');
CREATE INDEX i ON t(b);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE INDEX i ON t(c)' WHERE name='i';
PRAGMA schema_version=55;
PRAGMA integrity_check;
PRAGMA quick_check;
REINDEX i;
PRAGMA integrity_check;
SELECT a FROM t WHERE c='q';
