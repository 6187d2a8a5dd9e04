-- lang_update: rows that move within the index that finds them are changed once
CREATE TABLE t(id INTEGER PRIMARY KEY, n);
CREATE INDEX i ON t(n);
INSERT INTO t VALUES(1,1),(2,2),(3,3),(4,4);
UPDATE t SET n=n+10 WHERE n>0;
SELECT * FROM t;
UPDATE t INDEXED BY i SET n=n*2 WHERE n>=12;
SELECT * FROM t;
UPDATE t SET id=id+100 WHERE id>1;
SELECT * FROM t;
UPDATE t SET n=(SELECT count(*) FROM t AS o WHERE o.n>t.n);
SELECT * FROM t;
PRAGMA integrity_check;
