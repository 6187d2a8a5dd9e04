-- lang_delete: the table may have an alias
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2);
DELETE FROM t AS x WHERE x.a=1;
-- error
DELETE FROM t AS x WHERE t.a=2;
SELECT * FROM t;
