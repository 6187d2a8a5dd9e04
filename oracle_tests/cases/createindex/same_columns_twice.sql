-- lang_createindex: a column may be named twice; two equal indexes may stand side by side
CREATE TABLE t(a, b);
CREATE INDEX i ON t(a, a, b, a COLLATE nocase);
CREATE INDEX j ON t(a, b);
CREATE INDEX k ON t(a, b);
PRAGMA index_xinfo(i);
INSERT INTO t VALUES('x',1),('X',2);
SELECT b FROM t WHERE a='x' COLLATE nocase ORDER BY b;
DROP INDEX j;
SELECT b FROM t WHERE a='X';
PRAGMA integrity_check;
