-- lang_returning: UPDATE gives values after the change
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4);
UPDATE t SET b=b*10 RETURNING a, b;
UPDATE t SET a=0 WHERE a=99 RETURNING *;
