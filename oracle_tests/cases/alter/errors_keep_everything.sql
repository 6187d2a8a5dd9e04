-- lang_altertable: an ALTER that fails leaves schema, rows, cookie and counters as they were
CREATE TABLE t(a, b); INSERT INTO t VALUES(1,2); CREATE VIEW v AS SELECT a FROM t;
PRAGMA schema_version;
-- error
ALTER TABLE t RENAME TO v;
-- error
ALTER TABLE t RENAME TO t;
-- error
ALTER TABLE t RENAME a TO b;
ALTER TABLE t RENAME a TO a;
-- error
ALTER TABLE t DROP a;
-- error
ALTER TABLE t ADD a;
-- error
ALTER TABLE t ADD c PRIMARY KEY;
-- error
ALTER TABLE t ADD c UNIQUE;
-- error
ALTER TABLE v ADD c;
-- error
ALTER TABLE v RENAME TO w;
-- error
ALTER TABLE v DROP a;
-- error
ALTER TABLE sqlite_schema ADD c;
-- error
ALTER TABLE nope ADD c;
-- error
ALTER TABLE t RENAME nope TO x;
-- error
ALTER TABLE t RENAME TO sqlite_t;
PRAGMA schema_version; SELECT sql FROM sqlite_schema; SELECT changes(), total_changes();
