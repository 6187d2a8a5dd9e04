-- lang_delete: ORDER BY and LIMIT need a build option
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
-- error
DELETE FROM t ORDER BY a LIMIT 1;
-- error
DELETE FROM t LIMIT 1;
SELECT * FROM t;
