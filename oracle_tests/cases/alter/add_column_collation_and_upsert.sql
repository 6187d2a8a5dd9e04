-- lang_altertable: the collation of an added column holds in comparisons and new unique indexes
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
ALTER TABLE t ADD b TEXT DEFAULT 'Dflt' COLLATE nocase;
SELECT a FROM t WHERE b='DFLT';
CREATE UNIQUE INDEX u ON t(b);
INSERT INTO t VALUES(2,'dFLT') ON CONFLICT(b) DO UPDATE SET a=excluded.a, b=b||excluded.b RETURNING *;
SELECT * FROM t;
