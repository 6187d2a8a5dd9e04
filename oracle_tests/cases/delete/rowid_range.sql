-- lang_delete: a range of rowids
CREATE TABLE t(a);
INSERT INTO t SELECT value FROM json_each('[1,2,3,4,5,6]');
DELETE FROM t WHERE rowid BETWEEN 2 AND 4;
SELECT rowid FROM t;
DELETE FROM t WHERE rowid IN (1,6,99);
SELECT rowid FROM t;
