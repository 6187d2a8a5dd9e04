-- pragma integrity_check: a STRICT table with values of other types, a UNIQUE index that is not unique
CREATE TABLE t(a, b);
INSERT INTO t VALUES('x', 1),(2, 1),(3.5, 2);
CREATE INDEX i ON t(b);
PRAGMA writable_schema=ON;
UPDATE sqlite_schema SET sql='CREATE TABLE t(a INT, b INT) STRICT' WHERE name='t';
UPDATE sqlite_schema SET sql='CREATE UNIQUE INDEX i ON t(b)' WHERE name='i';
PRAGMA schema_version=100;
PRAGMA integrity_check;
PRAGMA quick_check;
PRAGMA writable_schema=OFF;
DELETE FROM t;
PRAGMA integrity_check;
