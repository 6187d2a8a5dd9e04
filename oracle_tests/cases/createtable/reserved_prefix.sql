-- lang_createtable: names that begin with sqlite_ are reserved
-- error
CREATE TABLE sqlite_x(a);
-- error
CREATE TABLE "SQLITE_y"(a);
CREATE TABLE sqlitex(a);
SELECT name FROM sqlite_schema;
