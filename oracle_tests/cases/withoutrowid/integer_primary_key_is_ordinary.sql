-- withoutrowid: INTEGER PRIMARY KEY has no special meaning
CREATE TABLE t(a INTEGER PRIMARY KEY) WITHOUT ROWID;
-- error
INSERT INTO t VALUES(NULL);
INSERT INTO t VALUES('x'),(1.5),('7');
SELECT a, typeof(a) FROM t ORDER BY a;
