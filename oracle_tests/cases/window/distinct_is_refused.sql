-- windowfunctions: DISTINCT is not supported in window calls.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (1), (2);
-- error
SELECT count(DISTINCT a) OVER () FROM t;
-- error
SELECT sum(DISTINCT a) OVER (ORDER BY a) FROM t;
SELECT DISTINCT count(*) OVER () FROM t;
SELECT DISTINCT a, count(*) OVER (PARTITION BY a) FROM t ORDER BY a;
