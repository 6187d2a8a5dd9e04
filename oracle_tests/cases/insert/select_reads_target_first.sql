-- lang_insert: a SELECT from the target sees none of the new rows
CREATE TABLE t(a);
INSERT INTO t VALUES(1),(2);
INSERT INTO t SELECT a+10 FROM t;
INSERT INTO t SELECT a FROM t;
SELECT count(*), sum(a) FROM t;
