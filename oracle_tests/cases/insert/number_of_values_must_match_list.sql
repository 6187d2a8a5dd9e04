-- lang_insert: with a column list the number of values must be that of the list
CREATE TABLE t(a, b, c);
-- error
INSERT INTO t(a,b) VALUES(1);
-- error
INSERT INTO t(a,b) VALUES(1,2,3);
-- error
INSERT INTO t(a,b) SELECT 1,2,3;
INSERT INTO t(c,a) VALUES(1,2);
SELECT * FROM t;
