-- lang_conflict: UPDATE OR IGNORE against CHECK, in a transaction and alone
CREATE TABLE t(a INTEGER, b CHECK(b<9));
INSERT INTO t(a,b) VALUES(1,1),(2,2),(3,3),(4,4);
UPDATE OR IGNORE t SET b=b*4 WHERE a<=3;
SELECT changes();
SELECT rowid, * FROM t;
BEGIN;
INSERT INTO t(a,b) VALUES(5,5);
UPDATE OR IGNORE t SET b=b*4, a=a+10 WHERE b IN (1,2,4);
SELECT rowid, * FROM t;
COMMIT;
SELECT count(*), sum(a) FROM t;
