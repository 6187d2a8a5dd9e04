-- datatype3 §3.2: an operator's result has no affinity; CAST has that of its type; parentheses and COLLATE change nothing.
CREATE TABLE t(i INT, s TEXT);
INSERT INTO t VALUES(5, '5');
SELECT i = '5', +i = '5', (i) = '5', i + 0 = '5', -i = '-5', i COLLATE nocase = '5' FROM t;
SELECT s = 5, +s = 5, (s) = 5, s || '' = 5, CAST(s AS INT) = '5', CAST(i AS TEXT) = 5 FROM t;
SELECT (SELECT i FROM t) = '5', (SELECT i + 0 FROM t) = '5', max(i, 1) = '5', coalesce(i, 0) = '5', iif(1, i, 0) = '5' FROM t;
SELECT CASE WHEN 1 THEN i END = '5', likely(i) = '5', abs(i) = '5' FROM t;
