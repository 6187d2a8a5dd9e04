CREATE TABLE t(k INT CHECK(k < 50), v);
INSERT INTO t VALUES(1,'one'),(2,'two'),(3,'three');
-- error
INSERT OR ROLLBACK INTO t VALUES(10,'ten'),(99,'dup'),(11,'eleven');
SELECT changes(), total_changes();
SELECT * FROM t;
-- error
UPDATE OR ROLLBACK t SET k = 99, v = v || '+' WHERE v <> 'one';
SELECT changes(), total_changes();
SELECT * FROM t;
BEGIN;
INSERT INTO t VALUES(20,'twenty');
-- error
INSERT OR ROLLBACK INTO t SELECT 99,'dup' UNION ALL SELECT 21, 'after';
SELECT * FROM t;
-- error
COMMIT;
SELECT * FROM t;
