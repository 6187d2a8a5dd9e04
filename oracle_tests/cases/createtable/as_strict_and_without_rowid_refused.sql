-- lang_createtable: CREATE TABLE AS takes no table options and no column list
-- error
CREATE TABLE a AS SELECT 1 AS x WITHOUT ROWID;
-- error
CREATE TABLE b AS SELECT 1 AS x STRICT;
-- error
CREATE TABLE c(x) AS SELECT 1;
-- error
CREATE TABLE d AS (SELECT 1);
-- error
CREATE TABLE e AS INSERT INTO f VALUES(1) RETURNING *;
-- error
CREATE TABLE sqlite_f AS SELECT 1;
SELECT name, sql FROM sqlite_schema;
