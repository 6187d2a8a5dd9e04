-- lang_createtable: NOT NULL belongs to a column
-- error
CREATE TABLE t(a, NOT NULL(a));
-- error
CREATE TABLE t(a, CONSTRAINT x NOT NULL);
CREATE TABLE t(a CONSTRAINT x NOT NULL CONSTRAINT y DEFAULT 1);
SELECT sql FROM sqlite_schema;
