-- lang_conflict: a clause after CHECK is accepted in a table constraint and means nothing
CREATE TABLE t(a, CHECK(a>0) ON CONFLICT IGNORE);
-- error
INSERT INTO t VALUES(0);
INSERT INTO t VALUES(1);
INSERT OR IGNORE INTO t VALUES(0);
SELECT * FROM t;
