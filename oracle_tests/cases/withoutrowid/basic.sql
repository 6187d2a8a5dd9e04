CREATE TABLE t(a TEXT PRIMARY KEY, b INT, c) WITHOUT ROWID;
INSERT INTO t VALUES('b',2,'x'),('a',1,'y'),('c',3,NULL);
-- ordered
SELECT * FROM t;
SELECT b FROM t WHERE a = 'b';
-- error
INSERT INTO t VALUES('a',9,9);
-- error
INSERT INTO t VALUES(NULL,9,9);
UPDATE t SET b = b + 1 WHERE a > 'a';
UPDATE t SET a = 'z' || a WHERE b = 1;
DELETE FROM t WHERE a = 'c';
SELECT * FROM t ORDER BY a DESC;
REPLACE INTO t VALUES('b',100,'rep');
SELECT * FROM t WHERE a BETWEEN 'a' AND 'y';
SELECT count(*), max(a) FROM t;
