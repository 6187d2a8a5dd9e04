-- lang_delete: removing all rows at once counts them
CREATE TABLE t(a);
CREATE INDEX i ON t(a);
INSERT INTO t SELECT value FROM json_each('[1,2,3,4,5]');
DELETE FROM t;
SELECT changes();
INSERT INTO t VALUES(9);
SELECT rowid, a FROM t;
