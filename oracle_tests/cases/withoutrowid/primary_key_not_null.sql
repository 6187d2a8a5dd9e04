-- withoutrowid: NOT NULL is enforced on every column of the PRIMARY KEY
CREATE TABLE t(a, b, c, PRIMARY KEY(a,b)) WITHOUT ROWID;
-- error
INSERT INTO t VALUES(NULL,1,1);
-- error
INSERT INTO t VALUES(1,NULL,1);
INSERT OR IGNORE INTO t VALUES(1,NULL,1);
-- error
INSERT OR REPLACE INTO t VALUES(NULL,1,1);
INSERT INTO t VALUES(1,1,NULL);
-- error
UPDATE t SET a=NULL;
SELECT * FROM t;
SELECT name, "notnull" FROM pragma_table_info('t');
