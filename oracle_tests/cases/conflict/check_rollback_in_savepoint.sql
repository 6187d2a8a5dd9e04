CREATE TABLE t(k INT CHECK(k < 50), v);
CREATE TABLE log(n);
INSERT INTO t VALUES(1,'one'),(2,'two'),(3,'three');
SAVEPOINT s;
INSERT INTO log VALUES('before');
-- error
UPDATE OR ROLLBACK t SET k = 99 WHERE v = 'two';
INSERT INTO log VALUES('after');
-- error
ROLLBACK TO s;
-- error
RELEASE s;
SELECT * FROM t;
SELECT * FROM log;
