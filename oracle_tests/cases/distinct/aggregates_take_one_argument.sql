-- lang_aggfunc: DISTINCT may precede the argument of an aggregate with a single argument.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 2), (1, 3), (2, 2), (NULL, 2), (1.0, 5), ('1', 5);
SELECT count(DISTINCT a), sum(DISTINCT a), total(DISTINCT b), avg(DISTINCT b), min(DISTINCT a), max(DISTINCT b), group_concat(DISTINCT b) FROM t;
SELECT count(DISTINCT a + 0), count(DISTINCT typeof(a)), count(DISTINCT NULL), count(DISTINCT 5) FROM t;
-- error
SELECT count(DISTINCT *) FROM t;
-- error
SELECT count(DISTINCT a, b) FROM t;
-- error
SELECT group_concat(DISTINCT a, '-') FROM t;
-- error
SELECT count(DISTINCT) FROM t;
SELECT b, count(DISTINCT a) FROM t GROUP BY b ORDER BY b;
SELECT json_group_array(DISTINCT b ORDER BY b DESC) FROM t;
