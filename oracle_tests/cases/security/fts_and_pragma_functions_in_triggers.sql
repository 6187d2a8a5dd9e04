-- security: a trigger of main may not call a pragma function that is not harmless, one of temp may
CREATE TABLE t(a); CREATE TABLE log(x);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log SELECT name FROM pragma_table_info('t'); END;
INSERT INTO t VALUES(1);
SELECT * FROM log;
PRAGMA trusted_schema=OFF;
-- error
INSERT INTO t VALUES(2);
DROP TRIGGER g;
CREATE TEMP TRIGGER h AFTER INSERT ON t BEGIN INSERT INTO log SELECT 'temp '||name FROM pragma_table_info('t'); END;
INSERT INTO t VALUES(3);
SELECT * FROM log; SELECT a FROM t;
