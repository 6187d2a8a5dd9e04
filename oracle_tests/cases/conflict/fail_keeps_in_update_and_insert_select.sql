-- lang_conflict: FAIL keeps what was done before the row that failed
CREATE TABLE t(id INTEGER PRIMARY KEY, u UNIQUE);
INSERT INTO t VALUES(1,1),(2,2),(3,3),(4,14);
-- error
UPDATE OR FAIL t SET u=u+11;
SELECT * FROM t;
SELECT changes(), total_changes();
CREATE TABLE s(x);
INSERT INTO s VALUES(20),(21),(12),(22);
-- error
INSERT OR FAIL INTO t(u) SELECT x FROM s;
SELECT * FROM t;
-- error
DELETE OR FAIL FROM t;
BEGIN;
-- error
INSERT OR FAIL INTO t(u) VALUES(30),(20);
COMMIT;
SELECT max(u) FROM t;
