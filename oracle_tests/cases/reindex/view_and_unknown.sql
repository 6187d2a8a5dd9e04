-- lang_reindex: a view may be named, and has nothing to be made anew
CREATE TABLE t(a UNIQUE); CREATE VIEW v AS SELECT nope FROM t; INSERT INTO t VALUES(2),(1);
REINDEX v; REINDEX main.v;
-- error
REINDEX temp.v;
-- error
REINDEX w;
REINDEX t; PRAGMA integrity_check;
