-- security: a row of the schema that is no CREATE is a damaged schema, not a statement
CREATE TABLE t(a); INSERT INTO t VALUES(1);
PRAGMA writable_schema = ON;
INSERT INTO sqlite_schema VALUES('table', 'x', 'x', 0, 'DELETE FROM t');
-- reopen
-- error
SELECT * FROM t;
PRAGMA writable_schema = ON;
SELECT count(*) FROM sqlite_schema;
DELETE FROM sqlite_schema WHERE name = 'x';
-- reopen
SELECT * FROM t;
PRAGMA writable_schema = ON;
INSERT INTO sqlite_schema VALUES('view', 'x', 'x', 0, 'ATTACH ''other.db'' AS x');
-- reopen
-- error
SELECT * FROM t;
-- error
SELECT count(*) FROM pragma_database_list;
PRAGMA writable_schema = ON;
DELETE FROM sqlite_schema WHERE name = 'x';
-- reopen
SELECT * FROM t;
