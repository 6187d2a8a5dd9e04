CREATE TABLE t(a PRIMARY KEY, b UNIQUE);
CREATE INDEX i ON t(b);
-- error
DROP INDEX sqlite_autoindex_t_1;
-- error
DROP INDEX nope;
DROP INDEX IF EXISTS nope;
DROP INDEX i;
-- error
DROP INDEX i;
-- error
DROP INDEX t;
-- error
DROP TABLE i;
SELECT name FROM sqlite_schema;
CREATE INDEX i ON t(b);
DROP INDEX main.i;
SELECT name FROM sqlite_schema;
