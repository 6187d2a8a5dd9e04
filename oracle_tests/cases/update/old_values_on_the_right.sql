-- lang_update: all expressions are evaluated before any assignment
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE t SET a=b, b=a;
SELECT * FROM t;
UPDATE t SET a=a+1, b=a*10;
SELECT * FROM t;
