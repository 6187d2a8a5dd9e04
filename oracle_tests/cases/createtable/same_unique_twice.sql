-- lang_createtable: equal UNIQUE constraints make one index
CREATE TABLE t(a UNIQUE, b, UNIQUE(a), UNIQUE(a,b), UNIQUE(b,a), PRIMARY KEY(a));
PRAGMA index_list(t);
-- error
CREATE TABLE u(a UNIQUE ON CONFLICT IGNORE, UNIQUE(a) ON CONFLICT REPLACE);
