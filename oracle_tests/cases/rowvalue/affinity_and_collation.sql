-- rowvalue §2.1: each pair is compared with the affinity and collation that the two would have alone.
CREATE TABLE t(i INT, s TEXT COLLATE nocase);
INSERT INTO t VALUES(1, 'Abc');
SELECT (i, s) = ('1', 'ABC'), ('1', 'ABC') = (i, s), (i, s) = (1, 'abd') FROM t;
SELECT (i, +s) = (1, 'ABC'), (i, s) < ('2', 'a'), (s, i) = ('abc', '1') FROM t;
SELECT (i, s) IN (SELECT '1', 'ABC'), (+i, s) IN (SELECT '1', 'ABC') FROM t;
