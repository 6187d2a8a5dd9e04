-- lang_upsert: the clauses are looked at in order, the first that matches acts
CREATE TABLE t(a UNIQUE, b UNIQUE, c);
INSERT INTO t VALUES(1,1,'x'),(2,2,'y');
INSERT INTO t VALUES(1,2,'z') ON CONFLICT(b) DO UPDATE SET c='by b' ON CONFLICT(a) DO UPDATE SET c='by a';
SELECT * FROM t;
INSERT INTO t VALUES(1,2,'z') ON CONFLICT(a) DO UPDATE SET c='by a' ON CONFLICT(b) DO UPDATE SET c='by b';
SELECT * FROM t;
