-- lang_insert: VALUES as the source of a subquery with column names
CREATE TABLE t(a, b);
INSERT INTO t SELECT column2, column1 FROM (VALUES(1,2),(3,4));
SELECT * FROM t;
