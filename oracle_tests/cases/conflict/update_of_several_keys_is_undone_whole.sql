-- lang_conflict ABORT: an UPDATE of several rows found by their keys fails at the second, inside a transaction
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c);
INSERT INTO t VALUES (1, 1, 1), (2, 2, 1), (3, 3, 2);
BEGIN;
-- error
UPDATE t SET b = 7 WHERE a IN (1, 2);
SELECT * FROM t;
-- error
UPDATE t SET b = 8 WHERE a = 1 OR a = 2;
-- error
UPDATE t SET b = 9 WHERE b IN (1, 2);
-- error
UPDATE t SET a = 5 WHERE b IN (2, 3);
SELECT * FROM t;
COMMIT;
SELECT * FROM t;
CREATE TABLE w(a, b, c UNIQUE, PRIMARY KEY(a, b)) WITHOUT ROWID;
INSERT INTO w VALUES (1, 1, 1), (1, 2, 2), (2, 1, 3);
BEGIN;
-- error
UPDATE w SET c = 7 WHERE a = 1 AND b IN (1, 2);
-- error
UPDATE w SET c = 7 WHERE a = 1;
UPDATE w SET c = 7 WHERE a = 1 AND b = 2;
COMMIT;
SELECT * FROM w;
