-- lang_returning: with an alias the table's own name stays
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
UPDATE t AS x SET a=2 RETURNING t.a;
-- error
UPDATE t AS x SET a=2 RETURNING x.a;
DELETE FROM t AS x RETURNING t.a;
SELECT * FROM t;
