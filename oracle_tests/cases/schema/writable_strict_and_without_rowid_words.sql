-- pragma writable_schema: a table made STRICT by hand has its rows tested by integrity_check
CREATE TABLE t(a INT, b TEXT); INSERT INTO t VALUES('x',1); PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=sql||' STRICT'; PRAGMA writable_schema=OFF;
-- reopen
SELECT a, typeof(a), b, typeof(b) FROM t; PRAGMA integrity_check;
-- error
INSERT INTO t VALUES('y','z');
UPDATE t SET a=2; 
UPDATE t SET a=1; PRAGMA integrity_check; PRAGMA table_list(t);
