-- lang_reindex: indexes over generated columns, of WITHOUT ROWID tables, by their collation
CREATE TABLE t(a COLLATE nocase, g AS (a||'!') COLLATE rtrim); CREATE INDEX i ON t(g); CREATE INDEX j ON t(a, g COLLATE nocase);
CREATE TABLE w(k COLLATE nocase PRIMARY KEY, v UNIQUE) WITHOUT ROWID;
INSERT INTO t(a) VALUES('b'),('A'),(NULL); INSERT INTO w VALUES('q',1),('P',2);
REINDEX nocase; REINDEX rtrim; REINDEX w; REINDEX sqlite_autoindex_w_2; REINDEX sqlite_autoindex_w_1; REINDEX t;
SELECT a FROM t ORDER BY g; SELECT k FROM w; PRAGMA integrity_check; SELECT changes(), total_changes();
