-- lang_insert: of a column that is named twice the first value counts
CREATE TABLE t(a, b);
INSERT INTO t(a,a) VALUES(1,2);
INSERT INTO t(b,a,b) VALUES(3,4,5);
SELECT * FROM t;
