CREATE TABLE t(a UNIQUE, b);
CREATE INDEX i ON t(b);
INSERT INTO t VALUES(1,2);
DROP TABLE t;
-- error
SELECT * FROM t;
-- error
DROP TABLE t;
DROP TABLE IF EXISTS t;
SELECT count(*) FROM sqlite_schema;
CREATE TABLE t(z);
SELECT * FROM t;
-- error
DROP TABLE sqlite_schema;
-- error
DROP TABLE main.nope;
DROP TABLE main.t;
-- error
DROP t;
-- error
DROP TABLE;
