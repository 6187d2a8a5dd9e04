-- lang_detach: statements that ran on a detached database fail, whatever they were, and the others go on
ATTACH ':memory:' AS a; ATTACH ':memory:' AS b; CREATE TABLE a.t(x); CREATE TABLE b.u(y); INSERT INTO t VALUES(1); INSERT INTO u VALUES(2);
SELECT x FROM t; SELECT y FROM u; SELECT * FROM t, u; UPDATE u SET y=3; DETACH a;
-- error
SELECT x FROM t;
SELECT y FROM u; UPDATE u SET y=3; SELECT rowid, y FROM b.u WHERE rowid=1;
-- error
SELECT * FROM t, u;
ATTACH ':memory:' AS a; CREATE TABLE a.t(x); SELECT x FROM t; SELECT * FROM u; INSERT INTO u VALUES(4); DETACH b;
-- error
SELECT y FROM u;
INSERT INTO t VALUES(9); SELECT * FROM t; SELECT seq, name FROM pragma_database_list;
