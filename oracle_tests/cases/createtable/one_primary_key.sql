-- lang_createtable: there is at most one PRIMARY KEY
-- error
CREATE TABLE t(a PRIMARY KEY, b PRIMARY KEY);
-- error
CREATE TABLE t(a PRIMARY KEY, PRIMARY KEY(a));
-- error
CREATE TABLE t(a, PRIMARY KEY(a), PRIMARY KEY(a));
-- error
CREATE TABLE t(a, PRIMARY KEY(zork));
-- error
CREATE TABLE t(a, PRIMARY KEY(a+1));
SELECT count(*) FROM sqlite_schema;
