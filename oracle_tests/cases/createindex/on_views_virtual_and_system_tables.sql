-- lang_createindex: what cannot be indexed, and names in other databases
CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t; ATTACH ':memory:' AS x; CREATE TABLE x.xt(a);
-- error
CREATE INDEX i ON v(a);
-- error
CREATE INDEX i ON sqlite_schema(name);
-- error
CREATE INDEX i ON nope(a);
-- error
CREATE INDEX x.i ON t(a);
-- error
CREATE INDEX main.i ON xt(a);
CREATE INDEX x.xi ON xt(a);
-- error
CREATE INDEX xj ON xt(a); SELECT name FROM x.sqlite_schema; SELECT name FROM sqlite_schema;
-- error
CREATE INDEX i ON main.t(a);
-- error
CREATE INDEX t ON t(a);
CREATE INDEX i ON t(a);
-- error
CREATE INDEX i ON t(a);
-- error
CREATE TABLE i(a);
-- error
CREATE INDEX IF NOT EXISTS i ON nope(a);
-- error
DROP INDEX t;
-- error
DROP INDEX main.xi;
DROP INDEX xi; SELECT count(*) FROM x.sqlite_schema;
