-- lang_update: by default a failure undoes the statement only
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t VALUES(1,1),(2,2),(3,30);
BEGIN;
INSERT INTO t VALUES(4,4);
-- error
UPDATE t SET b=b*15;
SELECT * FROM t;
COMMIT;
