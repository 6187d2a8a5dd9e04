-- withoutrowid: rows stand in key order; DESC and collations of the key; columns of the key twice
CREATE TABLE t(a, b TEXT COLLATE nocase, c, PRIMARY KEY(b DESC, a, b)) WITHOUT ROWID;
INSERT INTO t VALUES(1,'x',1),(2,'Y',2),(1,'y',3),(0,'X',4);
-- ordered
SELECT * FROM t;
-- error
INSERT INTO t VALUES(1,'X',9);
PRAGMA index_xinfo(t);
PRAGMA table_info(t);
CREATE INDEX i ON t(c, b);
PRAGMA index_xinfo(i);
SELECT c FROM t WHERE b='x' ORDER BY a;
EXPLAIN QUERY PLAN SELECT * FROM t WHERE b='x' AND a>0;
UPDATE t SET b='z' WHERE c=3;
-- ordered
SELECT * FROM t;
DELETE FROM t WHERE b>='Y';
SELECT count(*) FROM t;
PRAGMA integrity_check;
