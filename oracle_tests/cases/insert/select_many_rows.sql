-- lang_insert: a row for each row of the SELECT
CREATE TABLE t(a, b);
CREATE TABLE u(x);
INSERT INTO u VALUES(1),(2),(3);
INSERT INTO t SELECT x, x*x FROM u WHERE x<>2;
SELECT * FROM t;
