-- security: names that look like shadow or system tables but are none
CREATE TABLE fts_content(a); CREATE TABLE x_data(b); INSERT INTO fts_content VALUES(1); UPDATE x_data SET b=1; DROP TABLE x_data; CREATE TABLE pragma_user_version(a); SELECT * FROM pragma_user_version; DROP TABLE pragma_user_version; SELECT count(*) FROM pragma_user_version; CREATE TABLE json_each(a); INSERT INTO json_each VALUES(2); SELECT * FROM json_each; DROP TABLE json_each; CREATE TABLE sqlitex(a); CREATE TABLE "sqlite-y"(a); CREATE TABLE sqlite(a);
-- error
CREATE TABLE Sqlite_x(a);
-- error
CREATE INDEX sqlite_i ON sqlitex(a);
SELECT name FROM sqlite_schema;
