-- pragma writable_schema: a CHECK put into a table's text by hand holds from the next reading on
CREATE TABLE t(a); INSERT INTO t VALUES(1),(-1); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='CREATE TABLE t(a CHECK(a>0))' WHERE name='t'; PRAGMA writable_schema=RESET;
-- error
INSERT INTO t VALUES(-2);
SELECT * FROM t;
-- error
UPDATE t SET a=a;
PRAGMA integrity_check; PRAGMA quick_check; PRAGMA writable_schema; DELETE FROM t WHERE a<0; PRAGMA integrity_check;
