-- lang_altertable: the other engine reads and alters on: STRICT, generated columns, named constraints, partial indexes
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, g TEXT AS (a||'g') STORED, CONSTRAINT pos CHECK(a>0)) STRICT; CREATE INDEX p ON t(g) WHERE a>1; INSERT INTO t(a) VALUES(1),(2); ALTER TABLE t RENAME a TO n;
-- swap
INSERT INTO t(n) VALUES(3); ALTER TABLE t DROP CONSTRAINT pos; INSERT INTO t(n) VALUES(-1); SELECT * FROM t;
-- swap
ALTER TABLE t ADD note TEXT DEFAULT 'd' NOT NULL; ALTER TABLE t RENAME TO tt;
-- error
INSERT INTO tt(n) VALUES('x');
-- swap
SELECT sql FROM sqlite_schema; SELECT id, g, note FROM tt INDEXED BY p WHERE n>1 AND g>''; PRAGMA integrity_check;
