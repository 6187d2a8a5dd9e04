-- datatype3 "Affinity Of Comparison Operands": an expression that is no plain column has no affinity; () and CAST keep one.
CREATE TABLE t(i INTEGER, x TEXT);
INSERT INTO t VALUES(5, '5');
SELECT i = '5', +i = '5', (i) = '5', ((i)) = '5', i + 0 = '5', -i = '-5', i || '' = 5, x = 5, +x = 5, (x) = 5, CAST(x AS TEXT) = 5, CAST(i AS INTEGER) = '5', i COLLATE BINARY = '5', likely(i) = '5', coalesce(i, 0) = '5', (SELECT i) = '5', (SELECT i FROM t) = '5', CASE WHEN 1 THEN i END = '5' FROM t;
SELECT i = x, x = i, +i = x, i = +x, +i = +x, i IN (x), x IN (i), i BETWEEN x AND x, x BETWEEN i AND i FROM t;
SELECT rowid = '1', '1' = rowid, +rowid = '1' FROM t;
