-- lang_corefunc changes(): "the number of database rows that were changed or inserted or deleted by the most recently
-- completed INSERT, DELETE, or UPDATE statement"
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 1), (2, 2), (3, 3);
SELECT changes(), total_changes(), last_insert_rowid();
UPDATE t SET b = b WHERE a > 1;
SELECT changes(), total_changes();
DELETE FROM t WHERE a = 9;
SELECT changes(), total_changes();
DELETE FROM t;
SELECT changes(), total_changes(), last_insert_rowid();
CREATE TABLE u(a);
SELECT changes();
