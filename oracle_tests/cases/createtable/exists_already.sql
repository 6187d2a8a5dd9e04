-- lang_createtable: the name must be free, or IF NOT EXISTS given
CREATE TABLE t(a);
-- error
CREATE TABLE t(b);
-- error
CREATE TABLE T(b);
CREATE TABLE IF NOT EXISTS t(b);
CREATE INDEX i ON t(a);
-- error
CREATE TABLE i(a);
CREATE VIEW v AS SELECT 1;
-- error
CREATE TABLE v(a);
CREATE TABLE IF NOT EXISTS v(a);
SELECT name FROM sqlite_schema;
