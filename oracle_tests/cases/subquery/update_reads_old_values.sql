-- A subquery in UPDATE sees the table as it was, or as the rows before it have left it: SQLite's answer.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, 10), (2, 20), (3, 30);
UPDATE t SET b = (SELECT sum(b) FROM t);
SELECT * FROM t;
UPDATE t SET b = (SELECT count(*) FROM t AS u WHERE u.a < t.a);
SELECT * FROM t;
UPDATE t SET b = b + 1 WHERE a IN (SELECT a FROM t WHERE b > 0);
SELECT * FROM t;
DELETE FROM t WHERE b < (SELECT max(b) FROM t);
SELECT * FROM t;
