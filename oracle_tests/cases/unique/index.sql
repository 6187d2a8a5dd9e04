CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,'x'),(2,'y'),(2,'z');
-- error
CREATE UNIQUE INDEX i ON t(a);
CREATE UNIQUE INDEX j ON t(a, b);
CREATE UNIQUE INDEX k ON t(b) WHERE a > 1;
-- error
INSERT INTO t VALUES(3,'y');
INSERT INTO t VALUES(1,'y');
-- error
UPDATE t SET a = 5 WHERE a = 1 AND b = 'y';
SELECT * FROM t;
DELETE FROM t WHERE b = 'y' AND a = 2;
UPDATE t SET a = 5 WHERE a = 1 AND b = 'y';
SELECT * FROM t;
