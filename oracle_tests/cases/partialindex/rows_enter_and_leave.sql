-- partialindex §2: changes move rows into and out of the index; NULL conditions keep them out
CREATE TABLE t(id INTEGER PRIMARY KEY, v, f); CREATE UNIQUE INDEX p ON t(v) WHERE f; INSERT INTO t VALUES(1,'x',1),(2,'x',0),(3,'x',NULL),(4,'y','1'),(5,'y','abc');
-- error
UPDATE t SET f=1 WHERE id=2;
UPDATE t SET f=0 WHERE id=1; UPDATE t SET f=1 WHERE id=2; SELECT id FROM t WHERE v='x' AND f;
-- error
UPDATE t SET v='z', f=2; 
UPDATE OR IGNORE t SET f=-1, v='q'; SELECT * FROM t; DELETE FROM t WHERE f=-1; REPLACE INTO t VALUES(9,'q',5); SELECT * FROM t; PRAGMA integrity_check;
