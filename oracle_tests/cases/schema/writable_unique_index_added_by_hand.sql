-- pragma writable_schema: an index made UNIQUE by hand refuses new duplicates, integrity_check tells of old ones
CREATE TABLE t(a); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1),(1),(2); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX i ON t(a)' WHERE name='i'; PRAGMA writable_schema=OFF;
-- reopen
-- error
INSERT INTO t VALUES(2);
PRAGMA integrity_check; DELETE FROM t WHERE rowid<3;
INSERT INTO t VALUES(1); PRAGMA integrity_check;
REINDEX;
