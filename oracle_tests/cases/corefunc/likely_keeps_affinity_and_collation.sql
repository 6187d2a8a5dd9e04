-- lang_corefunc likelihood(X,Y): a no-op: what a column brings into a comparison stays
CREATE TABLE t(i INTEGER, n TEXT COLLATE NOCASE);
INSERT INTO t VALUES (5, 'abc');
SELECT likely(i) = '5', unlikely(n) = 'ABC', likelihood(i, 0.1) = '5', typeof(unlikely(i)) FROM t;
CREATE INDEX ti ON t(i);
SELECT * FROM t WHERE likely(i = 5);
SELECT * FROM t WHERE unlikely(i) = '5';
EXPLAIN QUERY PLAN SELECT * FROM t WHERE unlikely(i = 5);
