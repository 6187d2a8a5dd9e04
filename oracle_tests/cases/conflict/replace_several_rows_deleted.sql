-- lang_conflict: one new row may replace several
CREATE TABLE t(a UNIQUE, b UNIQUE, c UNIQUE);
INSERT INTO t VALUES(1,1,1),(2,2,2),(3,3,3);
INSERT OR REPLACE INTO t VALUES(1,2,3);
SELECT * FROM t;
SELECT changes();
