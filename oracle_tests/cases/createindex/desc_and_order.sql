-- lang_createindex: DESC and ASC of the columns show in index_xinfo; NULLS FIRST and LAST are not for indexes
CREATE TABLE t(a, b, c);
CREATE INDEX i ON t(a DESC, b ASC, c COLLATE NOCASE DESC);
PRAGMA index_xinfo(i);
PRAGMA index_info(i);
-- error
CREATE INDEX j ON t(a NULLS FIRST);
-- error
CREATE INDEX j ON t(a DESC NULLS LAST);
-- error
CREATE TABLE u(a, PRIMARY KEY(a NULLS LAST));
INSERT INTO t VALUES(1,2,'x'),(1,1,'X'),(NULL,0,'z'),(2,5,'y');
EXPLAIN QUERY PLAN SELECT a, b FROM t ORDER BY a DESC, b;
SELECT a, b FROM t ORDER BY a DESC, b;
SELECT a, b FROM t ORDER BY a ASC, b DESC;
