-- lang_update: the right side may qualify
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE t SET a=t.b, b=main.t.a;
SELECT * FROM t;
