CREATE TABLE t(k UNIQUE, v);
CREATE TABLE log(n);
INSERT INTO t VALUES(1,'one'),(2,'two'),(3,'three');
SAVEPOINT s;
INSERT INTO log VALUES('before');
-- error
UPDATE OR ABORT t SET k = 1 WHERE v = 'two';
INSERT INTO log VALUES('after');
ROLLBACK TO s;
RELEASE s;
SELECT * FROM t;
SELECT * FROM log;
