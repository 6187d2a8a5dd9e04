-- lang_conflict: OR in the statement overrides the constraint's own clause
CREATE TABLE t(a UNIQUE ON CONFLICT IGNORE);
INSERT INTO t VALUES(1);
INSERT INTO t VALUES(1);
-- error
INSERT OR ABORT INTO t VALUES(1);
INSERT OR REPLACE INTO t VALUES(1);
SELECT rowid, a FROM t;
