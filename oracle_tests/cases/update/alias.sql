-- lang_update: the target may have an alias, which hides its name
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE t AS x SET a=x.b WHERE x.a=1;
SELECT * FROM t;
-- error
UPDATE t AS x SET a=t.b;
SELECT * FROM t;
