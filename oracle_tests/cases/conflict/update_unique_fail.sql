-- lang_conflict: UPDATE OR FAIL against UNIQUE, in a transaction and alone
CREATE TABLE t(a INTEGER, b UNIQUE);
INSERT INTO t(a,b) VALUES(1,1),(2,2),(3,3),(4,4);
-- error
UPDATE OR FAIL t SET b=3 WHERE a<=3;
SELECT changes();
SELECT rowid, * FROM t;
BEGIN;
INSERT INTO t(a,b) VALUES(5,5);
-- error
UPDATE OR FAIL t SET b=3, a=a+10 WHERE b IN (1,2,4);
SELECT rowid, * FROM t;
COMMIT;
SELECT count(*), sum(a) FROM t;
