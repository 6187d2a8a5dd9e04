-- security: expressions of the schema are computed when rows are read or written, never when the file is opened
CREATE TABLE log(x);
CREATE TABLE t(a INTEGER PRIMARY KEY, b DEFAULT (abs(-9223372036854775808)), c AS (abs(a)) VIRTUAL, CHECK (a <> abs(-9223372036854775807 - a)));
CREATE INDEX i ON t(abs(b));
CREATE VIEW v AS SELECT abs(-9223372036854775808) AS x;
CREATE TRIGGER r BEFORE INSERT ON log BEGIN SELECT abs(-9223372036854775808); END;
-- reopen
SELECT count(*) FROM t;
PRAGMA table_xinfo(t);
PRAGMA index_xinfo(i);
PRAGMA table_info(v);
PRAGMA integrity_check;
SELECT type, name FROM sqlite_schema ORDER BY name;
-- error
INSERT INTO t(a) VALUES(1);
-- error
INSERT INTO t(a, b) VALUES(1, 2);
INSERT INTO t(a, b) VALUES(-1, 2);
SELECT * FROM t;
-- error
INSERT INTO log VALUES(1);
-- error
SELECT * FROM v;
SELECT count(*) FROM log;
-- swap
SELECT * FROM t;
ALTER TABLE t ADD COLUMN d DEFAULT 5;
SELECT * FROM t;
