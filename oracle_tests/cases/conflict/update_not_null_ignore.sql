-- lang_conflict: UPDATE OR IGNORE against NOT NULL, in a transaction and alone
CREATE TABLE t(a INTEGER, b NOT NULL DEFAULT 8);
INSERT INTO t(a,b) VALUES(1,1),(2,2),(3,3),(4,4);
UPDATE OR IGNORE t SET b=nullif(b,2) WHERE a<=3;
SELECT changes();
SELECT rowid, * FROM t;
BEGIN;
INSERT INTO t(a,b) VALUES(5,5);
UPDATE OR IGNORE t SET b=nullif(b,2), a=a+10 WHERE b IN (1,2,4);
SELECT rowid, * FROM t;
COMMIT;
SELECT count(*), sum(a) FROM t;
