-- lang_aggfunc sum: "integer overflow" if all inputs are integers and the sum does not fit; total() never fails.
CREATE TABLE t(a);
INSERT INTO t VALUES(9223372036854775807), (1);
-- error
SELECT sum(a) FROM t;
SELECT total(a), avg(a) FROM t;
INSERT INTO t VALUES(-1);
-- error
SELECT sum(a) FROM t;
SELECT sum(a + 0.0) FROM t;
INSERT INTO t VALUES(0.5);
SELECT sum(a) FROM t;
