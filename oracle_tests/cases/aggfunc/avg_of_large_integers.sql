-- lang_aggfunc: avg() does not overflow where sum() does
CREATE TABLE t(a);
INSERT INTO t VALUES (9223372036854775807), (9223372036854775807), (1);
SELECT avg(a), total(a) FROM t;
-- error
SELECT sum(a) FROM t;
SELECT avg(a - 9223372036854775800) FROM t WHERE a > 1;
