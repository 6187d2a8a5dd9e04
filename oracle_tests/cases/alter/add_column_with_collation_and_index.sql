-- lang_altertable §4: a column with COLLATE added, then indexed and searched by it
CREATE TABLE t(a); INSERT INTO t VALUES('x'),('y'); ALTER TABLE t ADD n TEXT COLLATE NOCASE DEFAULT 'Abc'; CREATE INDEX i ON t(n); SELECT a FROM t WHERE n='ABC' ORDER BY a; UPDATE t SET n='abC' WHERE a='x'; SELECT count(*) FROM t WHERE n='abc'; SELECT a FROM t ORDER BY n, a DESC;
-- error
ALTER TABLE t ADD z COLLATE nosuch;
ALTER TABLE t ADD y TEXT COLLATE RTRIM NOT NULL DEFAULT 'r  ' CHECK(y<>'q'); SELECT a FROM t WHERE y='r' ORDER BY a;
-- error
INSERT INTO t(a,y) VALUES(1,'q   ');
SELECT sql FROM sqlite_schema;
