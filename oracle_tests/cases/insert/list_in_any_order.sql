-- lang_insert: the column list may be in any order
CREATE TABLE t(a, b, c);
INSERT INTO t(c,b,a) VALUES(1,2,3);
SELECT * FROM t;
