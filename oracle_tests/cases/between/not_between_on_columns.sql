-- lang_expr: NOT BETWEEN is true outside of the bounds, NULL where it cannot be known.
CREATE TABLE t(a, lo, hi);
INSERT INTO t VALUES(5, 1, 9), (5, 6, 9), (5, NULL, 9), (5, NULL, 4), (NULL, 1, 9), (5, 9, 1);
SELECT a BETWEEN lo AND hi, a NOT BETWEEN lo AND hi FROM t;
SELECT count(*) FROM t WHERE a NOT BETWEEN lo AND hi;
SELECT count(*) FROM t WHERE NOT a BETWEEN lo AND hi;
SELECT count(*) FROM t WHERE lo BETWEEN a AND hi OR hi BETWEEN lo AND a;
