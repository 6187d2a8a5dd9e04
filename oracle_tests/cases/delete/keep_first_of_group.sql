-- lang_delete: duplicates removed with a subquery over the same table
CREATE TABLE t(a, b); INSERT INTO t VALUES(1,'x'),(1,'y'),(2,'z'),(1,'w'),(2,'q'),(NULL,'n'),(NULL,'m');
DELETE FROM t WHERE rowid NOT IN (SELECT min(rowid) FROM t GROUP BY a);
SELECT a, b FROM t ORDER BY rowid;
SELECT changes();
DELETE FROM t WHERE EXISTS(SELECT 1 FROM t AS u WHERE u.a>t.a);
SELECT a, b FROM t ORDER BY rowid;
