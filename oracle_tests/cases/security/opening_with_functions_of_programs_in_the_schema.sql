-- security, trusted_schema: names of functions are looked up when they are needed
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2);
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = 'CREATE TABLE t(a, b DEFAULT (evil(1)), c AS (evil(a)), CHECK (evil(b)))' WHERE name = 't';
-- reopen
SELECT a, b FROM t;
-- error
SELECT c FROM t;
-- error
SELECT * FROM t;
-- error
INSERT INTO t(a, b) VALUES(3, 4);
-- error
INSERT INTO t(a) VALUES(3);
-- error
UPDATE t SET a = 5;
DELETE FROM t WHERE a = 7;
DELETE FROM t;
SELECT count(*) FROM t;
PRAGMA table_xinfo(t);
ALTER TABLE t RENAME TO u;
-- error
ALTER TABLE t DROP COLUMN c;
SELECT name FROM sqlite_schema;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = 'CREATE TABLE ' || name || '(a, b)';
-- reopen
SELECT count(*) FROM sqlite_schema;
