-- lang_reindex: everything, by collation, table or index, with a schema; names that are not there
CREATE TABLE t(a, b COLLATE nocase);
CREATE INDEX i ON t(a);
CREATE INDEX j ON t(b);
INSERT INTO t VALUES(2,'x'),(1,'Y');
REINDEX;
REINDEX t;
REINDEX i;
REINDEX main.j;
REINDEX main.t;
REINDEX nocase;
REINDEX NOCASE;
REINDEX binary;
-- error
REINDEX nope;
-- error
REINDEX main.nope;
-- error
REINDEX nope.t;
-- error
REINDEX main.nocase;
CREATE VIEW v AS SELECT 1;
REINDEX v;
REINDEX sqlite_schema;
SELECT a FROM t ORDER BY b;
PRAGMA integrity_check;
