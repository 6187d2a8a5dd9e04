CREATE TABLE t(a, b);
CREATE UNIQUE INDEX i ON t(a, b);
INSERT INTO t VALUES(1,1),(1,2),(2,1),(NULL,1),(NULL,1);
-- error
UPDATE t SET b = 1 WHERE a = 1;
UPDATE t SET b = b WHERE a = 1;
UPDATE t SET a = NULL;
SELECT * FROM t;
UPDATE t SET b = rowid;
SELECT * FROM t;
-- error
UPDATE t SET a = 1, b = 1;
SELECT count(*) FROM t WHERE a IS NULL;
