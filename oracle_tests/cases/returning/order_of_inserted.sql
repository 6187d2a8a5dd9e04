-- lang_returning: rows of an INSERT come as they were inserted
CREATE TABLE t(a);
INSERT INTO t SELECT value FROM json_each('[5,3,9]') RETURNING a, rowid;
