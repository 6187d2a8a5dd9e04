-- lang_update: a subquery without rows sets NULL
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE t SET (a,b)=(SELECT 1,2 WHERE 0);
SELECT * FROM t;
UPDATE t SET a=(SELECT 5 WHERE 0);
SELECT * FROM t;
