-- lang_update: a row that moves behind the scan is not changed again
CREATE TABLE t(a INTEGER PRIMARY KEY);
INSERT INTO t VALUES(1),(2),(3);
UPDATE t SET a=a+100;
SELECT * FROM t;
CREATE TABLE u(x);
CREATE INDEX ux ON u(x);
INSERT INTO u VALUES(1),(2),(3);
UPDATE u SET x=x+10 WHERE x>0;
SELECT * FROM u;
