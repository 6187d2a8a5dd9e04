CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1,'x'),(2,'y'),(3,'z');
UPDATE t SET a = a + 10;
SELECT * FROM t;
UPDATE t SET a = 5 WHERE b = 'y';
SELECT * FROM t;
-- error
UPDATE t SET a = 5 WHERE b = 'x';
-- error
UPDATE t SET a = 'abc' WHERE b = 'x';
-- error
UPDATE t SET a = NULL WHERE b = 'x';
UPDATE t SET a = '6' WHERE b = 'x';
UPDATE t SET rowid = rowid + 100;
SELECT * FROM t;
UPDATE t SET a = -a;
SELECT * FROM t ORDER BY a;
