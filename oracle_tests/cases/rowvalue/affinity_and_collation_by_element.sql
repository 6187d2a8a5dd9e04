-- rowvalue: each pair is compared as it would be alone, with its own affinity and collation.
CREATE TABLE t(i INTEGER, x TEXT COLLATE NOCASE, u);
INSERT INTO t VALUES(1, 'Abc', '1');
SELECT (i, x) = ('1', 'ABC'), (x, i) = ('abc', 1.0), (u, x) = (1, 'ABC'), (u, x) = ('1', 'aBC'), ('1', 'ABC') = (i, x), (i, x) < ('2', 'aaa') FROM t;
SELECT (i, x) IN (SELECT '1', 'ABC'), (i, x) IN (VALUES('1', 'abc')), (u, i) IN (SELECT 1, 1), (+i, x COLLATE BINARY) = (1, 'ABC') FROM t;
