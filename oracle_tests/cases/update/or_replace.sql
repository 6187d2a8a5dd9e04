-- lang_update: OR REPLACE deletes the rows in the way
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t VALUES(1,1),(2,2),(3,3);
UPDATE OR REPLACE t SET b=3 WHERE a=1;
SELECT * FROM t;
SELECT changes();
