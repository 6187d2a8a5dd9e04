-- lang_corefunc total_changes(): statements that are no changes of rows count nothing
CREATE TABLE t(a);
INSERT INTO t VALUES (1), (2);
CREATE INDEX i ON t(a);
SELECT changes();
PRAGMA user_version = 5;
SELECT changes();
CREATE TABLE u AS SELECT a FROM t;
SELECT changes(), total_changes();
ALTER TABLE t ADD COLUMN b DEFAULT 5;
DROP TABLE u;
VACUUM;
SELECT changes(), total_changes();
