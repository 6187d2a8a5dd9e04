-- lang_corefunc concat(X,...): || gives NULL where concat() leaves the NULL out
CREATE TABLE t(a, b);
INSERT INTO t VALUES ('x', 'y'), ('x', NULL), (NULL, 'y'), (1, 2.0);
SELECT a || b, concat(a, b), concat_ws('/', a, b), a || b IS concat(a, b) FROM t ORDER BY rowid;
