-- security: what only looks at a file, or changes its header, sets off no trigger and computes no default
CREATE TABLE log(n INTEGER PRIMARY KEY, what);
CREATE TABLE t(a, b DEFAULT (abs(-3)), c AS (a + 1) STORED);
CREATE TRIGGER ti AFTER INSERT ON t BEGIN INSERT INTO log(what) VALUES('insert ' || NEW.c); END;
CREATE TRIGGER tu BEFORE UPDATE ON t BEGIN INSERT INTO log(what) VALUES('update ' || OLD.b); END;
CREATE TRIGGER td AFTER DELETE ON t BEGIN INSERT INTO log(what) VALUES('delete ' || OLD.a); END;
INSERT INTO t(a) VALUES(1), (2);
-- reopen
SELECT count(*) FROM log;
PRAGMA user_version = 7;
PRAGMA table_xinfo(t);
PRAGMA integrity_check;
PRAGMA foreign_key_check;
VACUUM;
ANALYZE;
REINDEX;
ALTER TABLE t ADD COLUMN d DEFAULT 4;
ALTER TABLE t RENAME COLUMN d TO e;
ALTER TABLE t DROP COLUMN e;
CREATE TABLE copy AS SELECT * FROM t;
SELECT * FROM log;
-- reopen
DROP TABLE t;
SELECT * FROM log;
