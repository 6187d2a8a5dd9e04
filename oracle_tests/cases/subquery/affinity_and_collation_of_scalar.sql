-- datatype3: a scalar subquery has the affinity of its column, but no collation.
CREATE TABLE t(i INT, s TEXT COLLATE nocase);
INSERT INTO t VALUES(5, 'Abc');
SELECT (SELECT i FROM t) = '5', (SELECT +i FROM t) = '5', (SELECT s FROM t) = 'ABC', s = 'ABC' FROM t;
SELECT (SELECT s FROM t) = 'ABC' COLLATE nocase, 'abc' = (SELECT s FROM t);
SELECT typeof((SELECT CAST(i AS TEXT) FROM t)), (SELECT CAST(i AS TEXT) FROM t) = 5;
