-- pragma trusted_schema: built-in harmless functions go on in views and triggers, those with side effects or hidden state do not
PRAGMA trusted_schema=OFF;
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT changes() AS c, last_insert_rowid() AS l, sqlite_version()=sqlite_version() AS s, random() IS NOT NULL AS r FROM t;
INSERT INTO t VALUES(1,2);
SELECT * FROM v;
CREATE VIEW w AS SELECT value FROM json_each('[1,2]');
SELECT * FROM w;
CREATE VIEW p AS SELECT name FROM pragma_table_info('t');
-- error
SELECT * FROM p;
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO t SELECT value, 'j' FROM json_each('[7]') WHERE new.b<>'j'; END;
INSERT INTO t VALUES(5,6);
SELECT * FROM t;
CREATE TEMP VIEW tp AS SELECT name FROM pragma_table_info('t'); SELECT * FROM tp;
PRAGMA trusted_schema=ON; SELECT * FROM p;
