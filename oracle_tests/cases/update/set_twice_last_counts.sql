-- lang_update: of a column that is set twice the last value counts
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE t SET a=5, a=6, b=a;
SELECT * FROM t;
UPDATE t SET (a,b)=(7,8), a=9;
SELECT * FROM t;
