-- lang_insert: OR IGNORE does not forgive a rowid that is no integer
CREATE TABLE t(a INTEGER PRIMARY KEY);
-- error
INSERT OR IGNORE INTO t VALUES('x');
-- error
INSERT OR REPLACE INTO t VALUES('x');
SELECT * FROM t;
