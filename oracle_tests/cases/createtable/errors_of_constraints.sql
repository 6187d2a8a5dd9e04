-- lang_createtable: what a definition may not say
-- error
CREATE TABLE t();
-- error
CREATE TABLE t(a, a);
-- error
CREATE TABLE t(a, A);
-- error
CREATE TABLE t(a PRIMARY KEY, b PRIMARY KEY);
-- error
CREATE TABLE t(a PRIMARY KEY, PRIMARY KEY(a));
-- error
CREATE TABLE t(a, PRIMARY KEY(b));
-- error
CREATE TABLE t(a, UNIQUE(a, b));
-- error
CREATE TABLE t(a, UNIQUE(a+1));
-- error
CREATE TABLE t(a, PRIMARY KEY(abs(a)));
-- error
CREATE TABLE t(a DEFAULT (b));
-- error
CREATE TABLE t(a DEFAULT (SELECT 1));
-- error
CREATE TABLE t(a DEFAULT ?);
-- error
CREATE TABLE t(a CHECK((SELECT 1)));
-- error
CREATE TABLE t(a CHECK(b>1));
-- error
CREATE TABLE t(a CHECK(count(a)>1));
-- error
CREATE TABLE t(a CHECK(?1));
-- error
CREATE TABLE t(a COLLATE nope, UNIQUE(a));
-- error
CREATE TABLE t(a REFERENCES p(x, y));
-- error
CREATE TABLE t(a, FOREIGN KEY(a, b) REFERENCES p(x, y));
-- error
CREATE TABLE t(a, b, FOREIGN KEY(a) REFERENCES p(x, y));
-- error
CREATE TABLE t(a, CHECK(a), b);
-- error
CREATE TABLE t(a) nope;
-- error
CREATE TABLE t(a) WITHOUT nope;
-- error
CREATE TABLE t(a) WITHOUT ROWID;
-- error
CREATE TABLE t(a) STRICT;
-- error
CREATE TABLE t(a WIBBLE) STRICT;
-- error
CREATE TABLE a.b.c(x);
SELECT count(*) FROM sqlite_schema;
