-- lang_createtable: UNIQUE takes columns of the table only
-- error
CREATE TABLE t(a, UNIQUE(b));
-- error
CREATE TABLE t(a, UNIQUE(a+1));
CREATE TABLE t(a, b, UNIQUE(a, b), UNIQUE(b DESC, a COLLATE NOCASE));
PRAGMA index_list(t);
SELECT name FROM sqlite_schema;
