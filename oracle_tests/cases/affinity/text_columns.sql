-- datatype3 §3: a TEXT column makes numbers text.
CREATE TABLE t(s TEXT);
INSERT INTO t VALUES(1), (1.0), (1e100), (-0.0), (x'41'), (NULL), (9223372036854775807), (1.5e-7);
SELECT s, typeof(s), length(s) FROM t;
SELECT s FROM t WHERE s = 1;
SELECT s FROM t WHERE s = '1.0';
