-- lang_update: OR FAIL keeps the rows changed before
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t VALUES(1,1),(2,2),(3,30);
-- error
UPDATE OR FAIL t SET b=b*15;
SELECT * FROM t;
SELECT changes();
