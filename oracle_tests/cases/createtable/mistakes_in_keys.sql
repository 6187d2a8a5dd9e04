-- of a key: a second PRIMARY KEY and generated columns are found before names; what is not there, in double quotes, is a
-- string
-- error
CREATE TABLE t(a, UNIQUE("zz"));
-- error
CREATE TABLE t(a, UNIQUE([zz]));
-- error
CREATE TABLE t(a, UNIQUE('zz'));
-- error
CREATE TABLE t(a, PRIMARY KEY("zz"));
-- error
CREATE TABLE t(a, UNIQUE("zz" COLLATE NOCASE, nope));
-- error
CREATE TABLE t(a, UNIQUE(nope, "zz"));
-- error
CREATE TABLE t(a PRIMARY KEY, b, PRIMARY KEY(nope));
-- error
CREATE TABLE t(a, b AS (a), PRIMARY KEY(nope, b));
-- error
CREATE TABLE t(a, b AS (a), PRIMARY KEY(b, "zz"));
-- error
CREATE TABLE t(a, b AS (a), UNIQUE(b, nope));
