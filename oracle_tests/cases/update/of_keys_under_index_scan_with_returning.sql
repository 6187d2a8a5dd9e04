-- lang_update: rows moved along the index that finds them are changed once each, and returned
CREATE TABLE t(k, v); CREATE INDEX i ON t(k); INSERT INTO t VALUES(1,'a'),(2,'b'),(3,'c'),(4,'d'); UPDATE t INDEXED BY i SET k=k+1 WHERE k>0 RETURNING v, k; UPDATE t INDEXED BY i SET k=k*10 WHERE k BETWEEN 2 AND 40; SELECT * FROM t; UPDATE t SET k=(SELECT max(k) FROM t)+k WHERE k IN (20,30) RETURNING *; UPDATE OR IGNORE t SET k=NULL WHERE k>45; SELECT * FROM t ORDER BY v; CREATE UNIQUE INDEX u ON t(v);
-- error
UPDATE t SET v=char(unicode(v)+1) WHERE v<'d';
UPDATE t SET v=char(unicode(v)+10); SELECT v FROM t ORDER BY v; PRAGMA integrity_check;
