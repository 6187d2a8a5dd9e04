-- lang_aggfunc sum(X): the error term keeps what a plain sum would lose
CREATE TABLE t(x REAL);
INSERT INTO t VALUES (1e16), (1), (1), (1), (1), (-1e16), (1e-20), (0.1);
SELECT sum(x), total(x), avg(x) FROM t;
SELECT sum(x) FROM (SELECT x FROM t ORDER BY x);
SELECT sum(x) FROM (SELECT x FROM t ORDER BY x DESC);
SELECT sum(x * 1e300), sum(x / 1e300) FROM t;
