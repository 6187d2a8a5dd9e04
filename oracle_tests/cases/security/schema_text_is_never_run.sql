-- security: opening and reading a schema runs nothing: not defaults, not views, not triggers, not CHECKs
CREATE TABLE log(x);
CREATE TABLE t(a DEFAULT (random()), b CHECK(b<>13), c AS (a||b));
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES('fired'); END;
CREATE VIEW v AS SELECT abs(-9223372036854775808) AS boom;
-- reopen
SELECT count(*) FROM log; SELECT count(*) FROM t;
PRAGMA table_info(v); SELECT name FROM pragma_table_list WHERE schema='main';
-- error
SELECT * FROM v;
-- swap
INSERT INTO t(a, b) VALUES(1,2); SELECT * FROM log; SELECT c FROM t;
