-- lang_reindex: rebuilding a UNIQUE index over duplicates fails and leaves the old one
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,'x'),(1,'y');
CREATE INDEX i ON t(a);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX i ON t(a)' WHERE name='i';
PRAGMA schema_version=9;
PRAGMA writable_schema=OFF;
-- error
REINDEX i;
-- error
REINDEX;
-- error
REINDEX t;
SELECT b FROM t WHERE a+0=1;
DELETE FROM t WHERE b='y';
REINDEX;
PRAGMA integrity_check;
