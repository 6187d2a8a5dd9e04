-- lang_delete: all indexes lose the entries
CREATE TABLE t(a UNIQUE, b, c);
CREATE INDEX i ON t(b) WHERE c>0;
CREATE INDEX j ON t(a+b);
INSERT INTO t VALUES(1,1,1),(2,2,0),(3,3,5);
DELETE FROM t WHERE b<3;
PRAGMA integrity_check;
INSERT INTO t VALUES(1,1,1);
SELECT * FROM t;
