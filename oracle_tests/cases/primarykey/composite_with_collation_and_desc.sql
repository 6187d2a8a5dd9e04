-- lang_createtable PRIMARY KEY: several columns, collations and order; the conflict message
CREATE TABLE t(a TEXT, b INT, c, PRIMARY KEY(b DESC, a COLLATE nocase));
INSERT INTO t VALUES('x',1,1),('y',1,2),('X',2,3),(NULL,1,4),(NULL,1,5);
-- error
INSERT INTO t VALUES('X',1,9);
-- error
UPDATE t SET b=1 WHERE c=3;
INSERT INTO t VALUES('X','01',9) ON CONFLICT(a COLLATE nocase, b) DO UPDATE SET c=c*10;
SELECT * FROM t ORDER BY c; PRAGMA table_info(t); PRAGMA index_xinfo(sqlite_autoindex_t_1);
EXPLAIN QUERY PLAN SELECT c FROM t WHERE b=1 AND a='x' COLLATE nocase;
