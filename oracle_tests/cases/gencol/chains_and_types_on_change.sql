-- gencol: columns that are made of columns: stored of virtual, virtual of stored, with affinity and collation
CREATE TABLE t(a INT, b TEXT AS (a||'0'), c INT AS (b) STORED, d REAL AS (c), e COLLATE NOCASE AS (upper(b||'x')) STORED, f AS (e='5X' COLLATE BINARY)); CREATE INDEX i ON t(c, e); CREATE UNIQUE INDEX u ON t(d);
INSERT INTO t(a) VALUES(1),('2'),(NULL),('x'); SELECT *, typeof(b), typeof(c), typeof(d) FROM t; SELECT a FROM t WHERE e='10x'; SELECT a FROM t WHERE d=20;
-- error
UPDATE t SET a=a+1 WHERE c=10;
UPDATE t SET a=5 WHERE a=1; SELECT * FROM t;
-- error
UPDATE t SET a='x' WHERE a=5;
INSERT INTO t VALUES(1);
-- error
INSERT INTO t(a, b) VALUES(1, 2);
-- error
INSERT INTO t VALUES(1, 2, 3, 4, 5, 6);
REPLACE INTO t(a) VALUES('x'); SELECT count(*) FROM t; PRAGMA integrity_check;
