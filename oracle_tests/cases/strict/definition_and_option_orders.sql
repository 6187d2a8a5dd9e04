-- stricttables: types that are allowed, options in any order, what STRICT is when it is a name
CREATE TABLE a(x INT, y INTEGER, z REAL, t TEXT, b BLOB, n ANY) STRICT; CREATE TABLE b(x int primary key) without rowid, strict; CREATE TABLE c(x Integer Primary Key, strict TEXT) STRICT; CREATE TABLE strict(strict); SELECT strict FROM strict;
-- error
CREATE TABLE d(x) STRICT;
-- error
CREATE TABLE d(x NUMERIC) STRICT;
-- error
CREATE TABLE d(x TEXT(5)) STRICT;
-- error
CREATE TABLE d(x INT) STRICT STRICT;
CREATE TABLE d(x INT) STRICT, STRICT;
-- error
CREATE TABLE e(x INT) STRICT, NOSUCH;
CREATE TABLE e(x "any") STRICT; CREATE TABLE f(x INT AS (1), y ANY) STRICT;
-- error
CREATE TABLE g(x AS (1), y ANY) STRICT;
SELECT name, strict, wr FROM pragma_table_list WHERE schema='main' ORDER BY name;
