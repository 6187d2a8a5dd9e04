-- lang_insert, gencol: * of a table with generated columns does not fit the table itself
CREATE TABLE t(a, g AS (a+1), b);
INSERT INTO t VALUES(1,2),(3,4);
-- error
INSERT INTO t SELECT * FROM t;
INSERT INTO t SELECT a*10, b*10 FROM t;
INSERT INTO t(b, a) SELECT g, b FROM t WHERE a<10;
SELECT * FROM t;
