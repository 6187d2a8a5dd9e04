-- lang_createtable §3.7: CHECKs with rowid, LIKE, CASE, casts; text of the message; order of evaluation
CREATE TABLE t(a CHECK(typeof(a) IN ('integer','null')), b, CONSTRAINT "b likes x" CHECK(b LIKE 'x%' OR b IS NULL), CHECK(rowid<4), CHECK(CASE WHEN a>5 THEN b IS NOT NULL ELSE 1 END));
INSERT INTO t VALUES(1,'xyz');
-- error
INSERT INTO t VALUES('1','X');
-- error
INSERT INTO t VALUES(1,'abc');
-- error
INSERT INTO t VALUES(6,NULL);
-- error
INSERT INTO t VALUES('q','abc');
INSERT INTO t VALUES(NULL,NULL);
-- error
INSERT INTO t VALUES(2,'x'),(3,'x'),(4,'x');
-- error
INSERT INTO t(rowid,a) VALUES(9,1);
-- error
UPDATE t SET rowid=rowid+1; 
-- error
UPDATE t SET b=substr(b,2);
SELECT * FROM t; PRAGMA ignore_check_constraints=ON; UPDATE t SET a='bad' WHERE rowid=1; PRAGMA ignore_check_constraints=OFF; SELECT a FROM t; UPDATE t SET b=b WHERE rowid=1;
UPDATE t SET a=1 WHERE rowid=1; PRAGMA integrity_check;
