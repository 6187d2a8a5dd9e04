-- lang_insert: a name in the list that is no column is an error
CREATE TABLE t(a, b);
-- error
INSERT INTO t(a,c) VALUES(1,2);
-- error
INSERT INTO t(t.a) VALUES(1);
SELECT * FROM t;
