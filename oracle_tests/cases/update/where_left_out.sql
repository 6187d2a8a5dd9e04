-- lang_update: without WHERE all rows are changed
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,1),(2,2);
UPDATE t SET b=9;
SELECT * FROM t;
SELECT changes();
