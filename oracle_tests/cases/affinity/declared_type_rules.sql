-- datatype3 §3.1: the five rules that make an affinity of a declared type, in their order.
CREATE TABLE t(a INT, b BIGINT, c CHARINT, d VARCHAR(9), e CLOB, f MYTEXT, g BLOB, h, i REAL, j FLOATING, k DOUBLE PRECISION, l NUMERIC, m DATE, n BOOLEAN, o STRING, p FLOATING POINT, q "");
INSERT INTO t VALUES('1', '1', '1', 1, 1, 1, '1', '1', '1', '1', '1', '1.0', '1', '1.5', '01', '1', '1');
SELECT typeof(a), typeof(b), typeof(c), typeof(d), typeof(e), typeof(f), typeof(g), typeof(h) FROM t;
SELECT typeof(i), typeof(j), typeof(k), typeof(l), typeof(m), typeof(n), typeof(o), typeof(p), typeof(q) FROM t;
