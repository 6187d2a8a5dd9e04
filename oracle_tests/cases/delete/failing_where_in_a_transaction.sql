-- A DELETE that fails in WHERE, though SQLite deletes as it scans, leaves all rows, in a transaction as outside.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES (1, '1'), (2, '2'), (3, '{'), (4, '4');
-- error
DELETE FROM t WHERE json(b);
SELECT * FROM t;
BEGIN;
-- error
DELETE FROM t WHERE json(b);
SELECT * FROM t;
SAVEPOINT s;
-- error
UPDATE t SET b = b + 1 WHERE json(b);
SELECT * FROM t;
-- error
DELETE FROM t WHERE b > '1' AND json(b);
COMMIT;
SELECT * FROM t;
SELECT changes(), total_changes();
