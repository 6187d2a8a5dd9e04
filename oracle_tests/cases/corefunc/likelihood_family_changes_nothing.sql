-- lang_corefunc likelihood(), likely(), unlikely(): the argument itself.
CREATE TABLE t(a);
INSERT INTO t VALUES (1),(2),(NULL);
SELECT likely(a), unlikely(a), likelihood(a, 0.5), typeof(likely(a)) FROM t;
SELECT a FROM t WHERE likely(a = 1);
SELECT a FROM t WHERE unlikely(a > 0) AND likelihood(a < 2, 0.9);
SELECT a FROM t WHERE NOT likely(a IS NULL) ORDER BY a;
-- error
SELECT likelihood(a, 2) FROM t;
-- error
SELECT likelihood(a, 1) FROM t;
-- error
SELECT likelihood(a, a) FROM t;
