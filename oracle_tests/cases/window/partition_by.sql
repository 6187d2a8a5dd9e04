-- windowfunctions "The PARTITION BY Clause": each partition is computed by itself; NULLs are one partition.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('b', 2), ('a', 3), (NULL, 4), (NULL, 5);
SELECT g, v, sum(v) OVER (PARTITION BY g) FROM t ORDER BY v;
SELECT g, v, row_number() OVER (PARTITION BY g ORDER BY v DESC) FROM t ORDER BY v;
SELECT v, count(*) OVER (PARTITION BY v % 2, g) FROM t ORDER BY v;
SELECT v, count(*) OVER (PARTITION BY 'x') FROM t ORDER BY v;
SELECT v, count(*) OVER (PARTITION BY 1) FROM t ORDER BY v;
