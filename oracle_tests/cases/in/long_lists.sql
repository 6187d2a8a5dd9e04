-- A long list with duplicates and mixed types.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, 'a'), (2, 2), (3, 2.5), (4, NULL), (5, x'05'), (60, '60');
SELECT a FROM t WHERE a IN (5, 1, 1, 60, 99, '3', 4.0, 2.5, NULL, 'x', 100, 101, 102) ORDER BY a;
SELECT a FROM t WHERE b IN ('2', 2, 2.5, x'05', 60, NULL, 'a') ORDER BY a;
SELECT a FROM t WHERE b NOT IN (2, 'zz', x'00') ORDER BY a;
