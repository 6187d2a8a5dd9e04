-- lang_corefunc: likely, unlikely and likelihood give their first argument; the probability is a constant from 0.0 to 1.0.
SELECT likely(5), unlikely('x'), likelihood(NULL, 0.5), likelihood(7, 0.0), likelihood(7, 1.0), typeof(likely(1.0));
-- error
SELECT likelihood(1);
-- error
SELECT likelihood(1, 2.0);
-- error
SELECT likelihood(1, -0.5);
-- error
SELECT likelihood(1, 1);
-- error
SELECT likelihood(1, '0.5');
-- error
SELECT likelihood(1, NULL);
-- error
SELECT likelihood(1, 0.25 + 0.25);
-- error
SELECT likely();
-- error
SELECT likely(1, 2);
CREATE TABLE t(a INT); INSERT INTO t VALUES(1), (2);
SELECT a FROM t WHERE likely(a = 1);
SELECT a FROM t WHERE likelihood(a > 1, 0.9375) AND unlikely(a < 5);
