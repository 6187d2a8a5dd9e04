-- lang_reindex: forms, unknown names, a name that is a collation and a table at once
CREATE TABLE t(a COLLATE NOCASE, b); CREATE INDEX i ON t(a); CREATE INDEX j ON t(b); CREATE TABLE nocase(x UNIQUE); REINDEX; REINDEX i; REINDEX t; REINDEX main.t; REINDEX main.i; REINDEX NOCASE; REINDEX rtrim; REINDEX "binary";
-- error
REINDEX nosuch;
-- error
REINDEX main.nosuch;
-- error
REINDEX nosuch.t;
-- error
REINDEX temp.t;
CREATE VIEW v AS SELECT 1; REINDEX v; BEGIN; INSERT INTO t VALUES('x',1); REINDEX t; ROLLBACK; SELECT count(*) FROM t; EXPLAIN QUERY PLAN SELECT * FROM t WHERE a='X';
