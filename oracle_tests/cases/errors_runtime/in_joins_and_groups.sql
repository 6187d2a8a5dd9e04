-- An error while rows are joined, grouped or sorted.
CREATE TABLE t(a);
INSERT INTO t VALUES(-9223372036854775808), (1);
-- error
SELECT abs(x.a) FROM t x JOIN t y ON x.a <= y.a;
-- error
SELECT abs(a) FROM t GROUP BY 1;
-- error
SELECT a FROM t ORDER BY abs(a);
-- error
SELECT max(abs(a)) FROM t;
-- error
SELECT a FROM t WHERE abs(a) > 0;
-- error
SELECT a FROM t UNION SELECT abs(a) FROM t;
-- error
SELECT sum(abs(a)) OVER () FROM t;
-- error
SELECT a FROM t WHERE a IN (SELECT abs(a) FROM t);
SELECT a FROM t WHERE a > 0 AND a IN (SELECT abs(a) FROM t WHERE a > 0);
