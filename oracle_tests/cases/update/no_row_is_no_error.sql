-- lang_update: it is no error when WHERE finds nothing
CREATE TABLE t(a);
UPDATE t SET a=1;
SELECT changes();
INSERT INTO t VALUES(1);
UPDATE t SET a=2 WHERE a=5;
SELECT changes();
SELECT * FROM t;
