PRAGMA temp_store;
CREATE TEMP TABLE t(a);
PRAGMA temp_store = 0;
SELECT * FROM t;
PRAGMA temp_store = memory;
PRAGMA temp_store;
-- error
SELECT * FROM t;
CREATE TEMP TABLE t(b);
INSERT INTO t VALUES(1);
SELECT * FROM temp.t;
BEGIN;
-- error
PRAGMA temp_store = default;
COMMIT;
PRAGMA temp_store = default;
PRAGMA temp_store;
SELECT name FROM sqlite_temp_schema;
