-- lang_corefunc likelihood, likely, unlikely: hints change no rows.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (3, 4);
CREATE INDEX ta ON t(a);
SELECT * FROM t WHERE likely(a = 1);
SELECT * FROM t WHERE unlikely(a = 3) AND likelihood(b > 0, 0.5);
SELECT likely(5), unlikely(NULL), likelihood('x', 0.0625), typeof(likely(1.5));
SELECT * FROM t WHERE +a = 1;
SELECT a FROM t WHERE a = +1;
-- error
SELECT likelihood(1);
-- error
SELECT likelihood(1, 2.0);
-- error
SELECT likelihood(1, -0.1);
-- error
SELECT likelihood(1, 1);
-- error
SELECT likelihood(1, 'x');
