-- lang_update: of several assignments to one column the last counts; all see the old values
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
UPDATE t SET a=10, a=a+1, b=a, a=b*100;
SELECT * FROM t;
UPDATE t SET (a,b)=(7,8), a=9;
SELECT * FROM t;
UPDATE t SET rowid=5, rowid=6;
SELECT rowid FROM t;
