-- security: nothing may stand behind the semicolon of a schema text, and nothing of it is run
CREATE TABLE t(a); INSERT INTO t VALUES(1);
CREATE VIEW v AS SELECT a FROM t;
CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = sql || '; DELETE FROM t' WHERE name = 'v';
-- reopen
-- error
SELECT * FROM t;
-- error
SELECT * FROM v;
PRAGMA writable_schema = ON;
SELECT * FROM t;
SELECT * FROM v;
UPDATE sqlite_schema SET sql = 'CREATE VIEW v AS SELECT a FROM t;' WHERE name = 'v';
-- reopen
SELECT * FROM v;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = sql || '; ' WHERE name = 'r';
-- reopen
-- error
INSERT INTO t VALUES(2);
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = rtrim(sql, '; ') || ' -- behind' WHERE name = 'r';
-- reopen
INSERT INTO t VALUES(2);
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = sql || ';;' WHERE name = 't';
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = rtrim(sql, ';') WHERE name = 't';
-- reopen
SELECT * FROM t;
SELECT name, sql FROM sqlite_schema;
