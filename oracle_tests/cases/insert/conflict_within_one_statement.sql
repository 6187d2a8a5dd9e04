-- lang_conflict: two rows of one statement conflict with each other
CREATE TABLE t(a UNIQUE, b);
-- error
INSERT INTO t VALUES(1,'x'),(1,'y');
INSERT OR IGNORE INTO t VALUES(1,'x'),(1,'y'),(2,'z');
SELECT * FROM t;
INSERT OR REPLACE INTO t VALUES(3,'p'),(3,'q'),(1,'r');
SELECT rowid, * FROM t;
-- error
INSERT OR FAIL INTO t VALUES(4,'f'),(4,'g'),(5,'h');
SELECT count(*) FROM t;
INSERT INTO t VALUES(6,'s'),(6,'t') ON CONFLICT(a) DO UPDATE SET b=b||excluded.b;
SELECT b FROM t WHERE a=6;
