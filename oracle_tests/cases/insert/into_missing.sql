-- lang_insert: a table that is not there
-- error
INSERT INTO nope VALUES(1);
-- error
INSERT INTO sqlite_schema VALUES(1,2,3,4,5);
CREATE TABLE t(a);
