-- tempfiles: temporary objects end with the connection
CREATE TEMP TABLE t(a);
CREATE TEMP VIEW v AS SELECT 1;
CREATE TABLE m(a);
-- reopen
-- error
SELECT * FROM t;
-- error
SELECT * FROM v;
SELECT name FROM sqlite_schema;
SELECT count(*) FROM sqlite_temp_schema;
