-- lang_replace: one new row may replace several; the counters count the insert alone
CREATE TABLE t(a UNIQUE, b UNIQUE, c UNIQUE, d);
INSERT INTO t VALUES(1,1,1,'x'),(2,2,2,'y'),(3,3,3,'z'),(NULL,NULL,NULL,'n');
REPLACE INTO t VALUES(1,2,3,'new');
SELECT changes(), total_changes();
SELECT rowid, * FROM t;
REPLACE INTO t(rowid, a) VALUES(4,5);
SELECT rowid, * FROM t;
REPLACE INTO t VALUES(NULL,NULL,NULL,NULL);
SELECT rowid, * FROM t;
INSERT INTO t(a) VALUES(5) ON CONFLICT DO NOTHING;
SELECT changes(), last_insert_rowid();
