-- lang_update: OR IGNORE leaves the rows that would conflict
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t VALUES(1,1),(2,2),(3,3);
UPDATE OR IGNORE t SET b=3 WHERE a<=2;
SELECT * FROM t;
SELECT changes();
