-- lang_createindex: building a UNIQUE index over rows: NULLs differ, collation counts, failure leaves nothing
CREATE TABLE t(a, b); INSERT INTO t VALUES(NULL,1),(NULL,1),('x',1),('X',1),(1,2),(1.0,3);
-- error
CREATE UNIQUE INDEX u1 ON t(a);
-- error
CREATE UNIQUE INDEX u2 ON t(a COLLATE NOCASE, b);
CREATE UNIQUE INDEX u3 ON t(a, b);
-- error
CREATE UNIQUE INDEX u4 ON t(b) WHERE a IS NULL;
CREATE UNIQUE INDEX u4 ON t(b) WHERE b>1; SELECT name FROM sqlite_schema WHERE type='index'; PRAGMA freelist_count; BEGIN; DELETE FROM t WHERE a='X';
-- error
CREATE UNIQUE INDEX u1 ON t(b);
CREATE UNIQUE INDEX u2 ON t(a COLLATE NOCASE, b); COMMIT; SELECT name FROM sqlite_schema WHERE type='index'; PRAGMA integrity_check;
