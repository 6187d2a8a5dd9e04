-- lang_createtable: a UNIQUE that repeats another or the primary key makes no second index; other columns' order does
CREATE TABLE t(a PRIMARY KEY UNIQUE, b UNIQUE UNIQUE, UNIQUE(a), UNIQUE(a, b), UNIQUE(b, a), UNIQUE(b) ON CONFLICT ABORT);
SELECT name FROM sqlite_schema WHERE type='index';
CREATE TABLE u(a UNIQUE ON CONFLICT IGNORE, UNIQUE(a));
INSERT INTO u VALUES(1),(1);
SELECT count(*) FROM u;
-- error
CREATE TABLE v(a UNIQUE ON CONFLICT IGNORE, UNIQUE(a) ON CONFLICT REPLACE);
CREATE TABLE w(a UNIQUE COLLATE nocase, UNIQUE(a));
SELECT name FROM sqlite_schema WHERE tbl_name='w';
CREATE TABLE x(a COLLATE nocase UNIQUE, UNIQUE(a COLLATE binary), UNIQUE(a DESC));
SELECT name FROM sqlite_schema WHERE tbl_name='x';
