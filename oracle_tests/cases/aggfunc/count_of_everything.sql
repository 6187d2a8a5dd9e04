-- lang_aggfunc "count": count(X) of values that are not NULL, count(*) of rows.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, NULL), (NULL, NULL), ('', 0), (x'', 'x');
SELECT count(*), count(a), count(b), count(1), count(NULL), count(a + b), count(DISTINCT a), count(), count(a IS NULL), count(CASE WHEN b THEN 1 END) FROM t;
SELECT count(*) FROM t WHERE a IS NULL;
SELECT count(*) FROM (SELECT a FROM t LIMIT 2);
SELECT (SELECT count(*) FROM t), (SELECT count(b) FROM t WHERE a IS NULL);
-- error
SELECT count(a, b) FROM t;
-- error
SELECT count(*, a) FROM t;
