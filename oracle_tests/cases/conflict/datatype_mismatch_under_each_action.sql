-- lang_conflict: a rowid that is no integer is an error under every action; OR IGNORE included
CREATE TABLE t(id INTEGER PRIMARY KEY, a); CREATE TABLE s(n INT) STRICT;
-- error
INSERT OR IGNORE INTO t VALUES('x',1);
-- error
INSERT OR REPLACE INTO t VALUES('x',1);
-- error
INSERT OR FAIL INTO t VALUES(1,1),('x',1);
-- error
INSERT OR IGNORE INTO s VALUES('x'),(5);
-- error
INSERT OR REPLACE INTO s VALUES('x');
-- error
INSERT OR FAIL INTO s VALUES(6),('x');
SELECT * FROM t; SELECT * FROM s;
