-- lang_mathfunc: each row's value decides; NULL and text that is no number give NULL.
CREATE TABLE t(v);
INSERT INTO t VALUES(4), (2.25), ('9'), ('x'), (NULL), (x'3136'), (-1), (0);
SELECT v, sqrt(v), ceil(v), floor(v), trunc(v), pow(v, 2), exp(v) > 0, sign(v), abs(v), mod(v, 3), log2(v) FROM t;
SELECT round(sum(sqrt(v)), 6), count(sqrt(v)), max(pow(v, 2)) FROM t;
SELECT v FROM t WHERE sqrt(v) > 1.5 ORDER BY v;
