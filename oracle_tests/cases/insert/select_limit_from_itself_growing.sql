-- lang_insert: INSERT SELECT from itself with indexes, LIMIT and ORDER BY does not chase its own rows
CREATE TABLE t(a, b); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1,'x'),(2,'y');
INSERT INTO t SELECT a+1, b FROM t WHERE a>0; SELECT a FROM t ORDER BY a, rowid; INSERT INTO t SELECT a, b FROM t INDEXED BY i WHERE a>=3 LIMIT 2; SELECT count(*) FROM t; INSERT INTO t SELECT a+10, b FROM t ORDER BY a DESC LIMIT 1 OFFSET 1; SELECT max(a) FROM t; INSERT INTO t SELECT * FROM t UNION SELECT * FROM t; SELECT count(*) FROM t; PRAGMA integrity_check;
