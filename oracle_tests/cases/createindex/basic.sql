CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(3,'x',1),(1,'y',2),(2,'z',3);
CREATE INDEX i1 ON t(a);
CREATE UNIQUE INDEX i2 ON t(b, c);
CREATE INDEX IF NOT EXISTS i1 ON t(c);
CREATE INDEX main.i3 ON t(c DESC, a COLLATE NOCASE);
-- error
CREATE INDEX i1 ON t(b);
-- error
CREATE INDEX t ON t(a);
-- error
CREATE INDEX i4 ON nope(a);
-- error
CREATE INDEX i4 ON t(nope);
-- error
CREATE INDEX i4 ON t();
-- error
CREATE INDEX sqlite_i ON t(a);
-- error
CREATE INDEX i4 ON sqlite_schema(name);
-- error
CREATE INDEX nope.i4 ON t(a);
-- error
CREATE INDEX i4 ON t(a) WHERE (SELECT 1);
SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index';
SELECT a FROM t WHERE a > 1;
PRAGMA index_list(t);
PRAGMA index_info(i3);
PRAGMA index_xinfo(i3);
