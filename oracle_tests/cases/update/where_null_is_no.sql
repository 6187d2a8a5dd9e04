-- lang_update: rows for which WHERE is NULL or false are left
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(NULL),(0);
UPDATE t SET a='x' WHERE a;
SELECT * FROM t;
UPDATE t SET a='y' WHERE a IS NULL;
SELECT * FROM t;
