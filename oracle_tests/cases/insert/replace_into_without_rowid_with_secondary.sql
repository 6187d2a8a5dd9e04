-- lang_replace, withoutrowid: victims by the key and by a secondary unique index
CREATE TABLE t(k PRIMARY KEY, u UNIQUE, v) WITHOUT ROWID;
CREATE INDEX i ON t(v);
INSERT INTO t VALUES('a',1,'p'),('b',2,'q'),('c',3,'r');
REPLACE INTO t VALUES('a',3,'new');
SELECT * FROM t;
SELECT k FROM t WHERE v='r';
REPLACE INTO t SELECT k||'', u+1, v FROM t;
SELECT * FROM t;
SELECT changes(), last_insert_rowid();
PRAGMA integrity_check;
