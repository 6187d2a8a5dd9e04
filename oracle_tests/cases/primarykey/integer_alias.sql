CREATE TABLE t(id INTEGER PRIMARY KEY, v);
INSERT INTO t VALUES(NULL,'a'),(5,'b'),(NULL,'c'),(-1,'d');
SELECT id, rowid, oid, v FROM t ORDER BY id;
-- error
INSERT INTO t VALUES(5,'dup');
-- error
INSERT INTO t VALUES('x','text');
INSERT INTO t VALUES('7','text7');
INSERT INTO t VALUES(8.0,'real8');
-- error
INSERT INTO t VALUES(8.5,'real');
-- error
INSERT INTO t VALUES(x'31','blob');
SELECT id, typeof(id) FROM t ORDER BY id;
SELECT name FROM sqlite_schema;
