-- lang_corefunc likely(X): terms in likely(), unlikely() and likelihood() are split and use indexes like any other
CREATE TABLE t(a, b, c);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES (1, 'x', 10), (2, 'y', 20), (3, 'x', 30);
SELECT c FROM t WHERE unlikely(a = 2);
SELECT c FROM t WHERE likely(a > 1 AND b = 'x');
SELECT c FROM t WHERE likelihood(a = 1, 0.01) OR unlikely(b = 'y') ORDER BY c;
SELECT c FROM t WHERE NOT likely(a = 1) ORDER BY c;
EXPLAIN QUERY PLAN SELECT c FROM t WHERE likely(a = 2 AND b = 'x');
EXPLAIN QUERY PLAN SELECT c FROM t WHERE likelihood(unlikely(a = 2), 0.5);
