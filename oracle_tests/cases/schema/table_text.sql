CREATE TABLE t(a INT, b TEXT DEFAULT 'x;y' /* c */, -- tail
 c CHECK(c > 0));
CREATE TABLE IF NOT EXISTS u  (  z  );
CREATE TABLE main.v(a);
CREATE TABLE "v w"(a);
CREATE TEMP TABLE tt(a);
SELECT type, name, tbl_name, rootpage > 0, sql FROM sqlite_schema;
SELECT sql FROM sqlite_master WHERE name = 'u';
SELECT sql FROM sqlite_temp_schema;
SELECT name FROM main.sqlite_schema;
