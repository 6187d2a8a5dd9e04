-- lang_conflict: replaced rows do not count as changes
CREATE TABLE t(a UNIQUE, b UNIQUE);
INSERT INTO t VALUES(1,1),(2,2);
UPDATE OR REPLACE t SET a=2 WHERE a=1;
SELECT changes();
SELECT * FROM t;
