-- lang_delete: without WHERE all rows are removed
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2);
DELETE FROM t;
SELECT changes(), total_changes();
SELECT * FROM t;
DELETE FROM t;
SELECT changes();
