-- datatype3 §4.2: x IN (SELECT y) is x = y; x IN (a, b) compares as +a and +b.
CREATE TABLE t(i INT, s TEXT, n);
INSERT INTO t VALUES(1, '1', '1');
SELECT i IN ('1'), i IN (s), s IN (1), s IN (i), n IN (1), n IN (i), '1' IN (i), 1 IN (s), 1 IN (n) FROM t;
SELECT i IN (SELECT '1'), s IN (SELECT 1), n IN (SELECT i FROM t), '1' IN (SELECT i FROM t), 1 IN (SELECT s FROM t) FROM t;
SELECT i IN ('1', '2'), s IN (1, 2), '1' IN (i, 7), n IN (1, 2) FROM t;
