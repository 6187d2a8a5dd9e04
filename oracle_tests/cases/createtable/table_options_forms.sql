-- lang_createtable: options behind the bracket, in any case and order, repeated
CREATE TABLE a(k INT PRIMARY KEY) without rowid;
CREATE TABLE b(k INT PRIMARY KEY) WITHOUT ROWID, WITHOUT ROWID;
CREATE TABLE c(k INT PRIMARY KEY) strict, without rowid;
-- error
CREATE TABLE d(k INT PRIMARY KEY) WITHOUT OID;
-- error
CREATE TABLE d(k INT PRIMARY KEY) WITHOUT;
-- error
CREATE TABLE d(k INT PRIMARY KEY) ROWID;
-- error
CREATE TABLE d(k INT PRIMARY KEY) STRICT WITHOUT ROWID;
CREATE TABLE d(k INT PRIMARY KEY) ,STRICT;
CREATE TABLE "strict"(strict, rowid, without);
INSERT INTO strict VALUES(1,2,3);
SELECT strict, without FROM strict;
SELECT name, wr, strict FROM pragma_table_list WHERE schema='main' AND name<>'sqlite_schema' ORDER BY 1;
