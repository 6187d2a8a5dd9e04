-- lang_insert: INSERT from a SELECT on the same table sees the rows from before
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE INDEX i ON t(b);
INSERT INTO t VALUES(1,10),(2,20),(3,30);
INSERT INTO t(b) SELECT b+1 FROM t WHERE b>0;
INSERT INTO t(b) SELECT max(b) FROM t UNION SELECT min(b) FROM t;
INSERT INTO t SELECT a+100, b FROM t ORDER BY b DESC LIMIT 2;
INSERT INTO t(b) SELECT (SELECT count(*) FROM t) FROM t WHERE a<3;
SELECT * FROM t ORDER BY a;
SELECT changes(), total_changes(), last_insert_rowid();
PRAGMA integrity_check;
