-- lang_conflict: UPDATE OR REPLACE where a row deleted by an earlier one would have been changed next
CREATE TABLE t(id INTEGER PRIMARY KEY, u UNIQUE); INSERT INTO t VALUES(1,1),(2,2),(3,3),(4,4); UPDATE OR REPLACE t SET u=u+1; SELECT * FROM t; SELECT changes();
CREATE TABLE w(k PRIMARY KEY, v) WITHOUT ROWID; INSERT INTO w VALUES(1,'a'),(2,'b'),(3,'c'); UPDATE OR REPLACE w SET k=k+1; SELECT * FROM w; SELECT changes(); UPDATE OR REPLACE w SET k=2; SELECT * FROM w;
