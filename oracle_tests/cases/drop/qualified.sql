-- lang_droptable: the schema may be named
CREATE TABLE t(a);
CREATE TEMP TABLE t(a);
DROP TABLE main.t;
SELECT count(*) FROM temp.t;
DROP TABLE t;
-- error
DROP TABLE nope.t;
SELECT count(*) FROM sqlite_schema;
