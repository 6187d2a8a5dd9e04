-- lang_update: ORDER BY and LIMIT need a build option
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2);
-- error
UPDATE t SET a=5 ORDER BY a LIMIT 1;
-- error
UPDATE t SET a=5 LIMIT 1;
SELECT * FROM t;
