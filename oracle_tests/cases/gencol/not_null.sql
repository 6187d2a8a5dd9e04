-- gencol: NOT NULL on a generated column
CREATE TABLE t(a, b NOT NULL AS (nullif(a,1)), c AS (nullif(a,2)) STORED NOT NULL);
INSERT INTO t VALUES(3);
-- error
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(2);
INSERT OR IGNORE INTO t VALUES(1);
-- error
INSERT OR REPLACE INTO t VALUES(1);
-- error
UPDATE t SET a=2;
SELECT * FROM t;
