-- lang_createindex: a full and a partial unique index, dropped and made again
CREATE TABLE t(a, b); CREATE UNIQUE INDEX f ON t(a, b); CREATE UNIQUE INDEX p ON t(a) WHERE b=1;
INSERT INTO t VALUES(1,1),(1,2),(2,1);
-- error
INSERT INTO t VALUES(1,2);
-- error
INSERT INTO t VALUES(2,1);
-- error
UPDATE t SET b=1;
DROP INDEX p; INSERT INTO t VALUES(3,1),(3,1.5); UPDATE t SET a=3 WHERE a=2 AND 0;
CREATE UNIQUE INDEX p ON t(a) WHERE b=1;
-- error
INSERT INTO t VALUES(3,1);
DROP INDEX f; INSERT INTO t VALUES(1,2);
-- error
CREATE UNIQUE INDEX f ON t(a, b);
SELECT count(*) FROM t; PRAGMA integrity_check;
