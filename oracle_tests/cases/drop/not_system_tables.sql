-- lang_droptable: the schema's tables and automatic indexes cannot be dropped
CREATE TABLE t(a UNIQUE);
-- error
DROP TABLE sqlite_schema;
-- error
DROP INDEX sqlite_autoindex_t_1;
-- error
DROP TABLE main.sqlite_master;
ANALYZE;
DROP TABLE sqlite_stat1;
SELECT name FROM sqlite_schema;
