-- lang_aggfunc "sum": since 3.43 sums of reals are compensated.
CREATE TABLE t(x REAL);
INSERT INTO t VALUES(1.55e+308), (1.23), (3.2e-16), (-1.23), (-1.55e308);
SELECT sum(x), total(x), avg(x) FROM t;
DELETE FROM t;
WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1000) INSERT INTO t SELECT 0.1 FROM c;
SELECT sum(x), sum(x) = 100.0, avg(x), total(x * 10) FROM t;
INSERT INTO t VALUES(1e16), (-1e16);
SELECT sum(x), total(x) FROM t;
