-- tempfiles: a temporary table hides the one of main
CREATE TABLE t(a);
INSERT INTO t VALUES('main');
CREATE TEMP TABLE t(a, b);
INSERT INTO t VALUES('temp',1);
SELECT * FROM t;
SELECT * FROM main.t;
UPDATE t SET a='changed';
DELETE FROM main.t;
DROP TABLE t;
SELECT count(*) FROM t;
