-- lang_datefunc CURRENT_TIMESTAMP: one instant for all rows, subqueries and triggers of a statement
CREATE TABLE t(a, ts DEFAULT CURRENT_TIMESTAMP, ms DEFAULT (julianday('now')));
CREATE TABLE log(ms);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (julianday('now')); END;
WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 500) INSERT INTO t(a) SELECT n FROM c;
SELECT count(DISTINCT ts), count(DISTINCT ms) FROM t;
SELECT count(*), count(DISTINCT log.ms), min(log.ms) = (SELECT min(ms) FROM t) FROM log;
SELECT (SELECT julianday('now')) = julianday('now'), (SELECT unixepoch('subsec')) = unixepoch('subsec');
DROP TABLE t;
DROP TABLE log;
