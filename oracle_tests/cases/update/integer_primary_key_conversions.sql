-- lang_update, rowidtable: values for a rowid alias: texts, reals, NULL, blobs
CREATE TABLE t(id INTEGER PRIMARY KEY, a); INSERT INTO t VALUES(1,'x'),(2,'y');
UPDATE t SET id='5' WHERE id=1; UPDATE t SET id=6.0 WHERE id=2; SELECT * FROM t;
-- error
UPDATE t SET id=NULL WHERE id=5;
-- error
UPDATE t SET id='abc' WHERE id=5;
-- error
UPDATE t SET id=7.5 WHERE id=5;
-- error
UPDATE t SET id=x'37' WHERE id=5;
UPDATE t SET rowid=-1 WHERE id=5; UPDATE t SET oid=9223372036854775807 WHERE id=6; SELECT * FROM t;
-- error
UPDATE OR IGNORE t SET id='zz';
-- error
UPDATE t SET id=id+1 WHERE id=9223372036854775807;
SELECT count(*) FROM t;
