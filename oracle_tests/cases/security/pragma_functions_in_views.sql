-- pragma, security: PRAGMA functions in views and triggers
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT name FROM pragma_table_info('t');
SELECT * FROM v;
CREATE TABLE log(m);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log SELECT name FROM pragma_table_info('t'); END;
INSERT INTO t VALUES(1,2);
SELECT * FROM log;
PRAGMA trusted_schema=OFF;
-- error
SELECT * FROM v;
-- error
INSERT INTO t VALUES(1,2);
CREATE TEMP VIEW tv AS SELECT name FROM pragma_table_info('t');
SELECT * FROM tv;
CREATE TEMP TRIGGER tg AFTER DELETE ON t BEGIN INSERT INTO log SELECT 'd' FROM pragma_table_info('t'); END;
DELETE FROM t;
SELECT * FROM log;
