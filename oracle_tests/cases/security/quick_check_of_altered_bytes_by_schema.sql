-- security: NOT NULL and UNIQUE declared over rows that break them, found by the checks
CREATE TABLE t(a, b); CREATE INDEX i ON t(b); INSERT INTO t VALUES(NULL,1),(2,2); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE t(a NOT NULL, b)' WHERE name='t'; PRAGMA writable_schema=RESET; PRAGMA integrity_check; PRAGMA quick_check; UPDATE t SET b=5 WHERE b=1;
UPDATE t SET a=1; PRAGMA integrity_check;
