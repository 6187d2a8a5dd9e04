-- lang_conflict: IGNORE leaves out one row and goes on
CREATE TABLE t(a UNIQUE, b NOT NULL, c CHECK(c>0));
INSERT OR IGNORE INTO t VALUES(1,1,1),(1,2,2),(2,NULL,1),(3,1,0),(4,1,1);
SELECT * FROM t;
