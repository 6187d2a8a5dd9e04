-- lang_insert: each term of the VALUES list becomes one new row
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4),(5,6);
SELECT rowid, * FROM t;
