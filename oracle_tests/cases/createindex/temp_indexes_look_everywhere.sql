-- The table of an index in temp is looked for in all databases, and then has to be one of temp.
-- error
CREATE INDEX temp.i1 ON t0(a);
-- error
CREATE INDEX main.i1 ON t0(a);
-- error
CREATE INDEX temp.i1 ON sqlite_master(name);
CREATE TABLE t0(a);
-- error
CREATE INDEX temp.i1 ON t0(a);
CREATE TEMP TABLE t0(b);
CREATE INDEX temp.i1 ON t0(b);
-- error
CREATE INDEX temp.i2 ON t0(a);
CREATE INDEX main.i1 ON t0(a);
SELECT type, name, tbl_name FROM sqlite_schema UNION ALL SELECT type, name, tbl_name FROM sqlite_temp_schema;
