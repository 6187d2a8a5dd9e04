-- lang_aggfunc count: count(X) counts the non-NULL values, count(*) the rows.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, NULL), (NULL, NULL), (3, 'x');
SELECT count(*), count(a), count(b), count(1), count(NULL) FROM t;
SELECT count() FROM t;
SELECT count(a + b), count(a IS NULL), count(DISTINCT a IS NULL) FROM t;
-- error
SELECT count(a, b) FROM t;
-- error
SELECT count(t.*) FROM t;
-- error
SELECT count(DISTINCT *) FROM t;
