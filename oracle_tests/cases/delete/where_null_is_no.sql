-- lang_delete: only rows for which WHERE is true are removed
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(NULL),(0),('x'),('2x');
DELETE FROM t WHERE a;
SELECT * FROM t;
DELETE FROM t WHERE a IS NULL;
SELECT * FROM t;
