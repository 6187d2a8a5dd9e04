CREATE TABLE t(k INT NOT NULL DEFAULT 77, v);
INSERT INTO t VALUES(1,'one'),(2,'two'),(3,'three');
-- error
INSERT OR ABORT INTO t VALUES(10,'ten'),(NULL,'dup'),(11,'eleven');
SELECT changes(), total_changes();
SELECT * FROM t;
-- error
UPDATE OR ABORT t SET k = NULL, v = v || '+' WHERE v <> 'one';
SELECT changes(), total_changes();
SELECT * FROM t;
BEGIN;
INSERT INTO t VALUES(20,'twenty');
-- error
INSERT OR ABORT INTO t SELECT NULL,'dup' UNION ALL SELECT 21, 'after';
SELECT * FROM t;
COMMIT;
SELECT * FROM t;
