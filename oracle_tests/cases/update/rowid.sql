-- lang_update: the rowid can be changed
CREATE TABLE t(a);
INSERT INTO t VALUES('x'),('y');
UPDATE t SET rowid=10 WHERE a='x';
UPDATE t SET oid=rowid+1;
SELECT rowid, a FROM t;
-- error
UPDATE t SET rowid=NULL;
-- error
UPDATE t SET rowid='q';
