-- lang_delete: tables that are not there, or not to be changed
-- error
DELETE FROM nope;
-- error
DELETE FROM sqlite_schema;
CREATE TABLE t(a);
-- error
DELETE FROM nope.t;
