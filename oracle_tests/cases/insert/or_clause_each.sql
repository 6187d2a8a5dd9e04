-- lang_insert: OR clauses say what a conflict does
CREATE TABLE t(a UNIQUE);
INSERT INTO t VALUES(1);
INSERT OR IGNORE INTO t VALUES(1),(2);
-- error
INSERT OR FAIL INTO t VALUES(3),(1),(4);
-- error
INSERT OR ABORT INTO t VALUES(5),(1);
INSERT OR REPLACE INTO t VALUES(2),(6);
SELECT rowid, a FROM t;
