-- lang_aggfunc: min() and max() do not sort what they are given, and a call without arguments has nothing to sort.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (1, 2), (2, 3), (3, 1);
-- The names in the ORDER BY of min() and max() are sought; what is wrong with its value is never found.
SELECT max(a ORDER BY (SELECT count(t.a) FROM t AS u)) FROM t;
SELECT min(a ORDER BY (1, 2)), max(a ORDER BY (SELECT 1, 2)) FROM t;
SELECT a FROM t GROUP BY a ORDER BY max(b ORDER BY (SELECT sum(t.b))) DESC;
SELECT min(a ORDER BY 'x' COLLATE nosuch), max(a ORDER BY abs(-9223372036854775807 - 1)) FROM t;
-- error
SELECT max(a ORDER BY nosuch) FROM t;
-- error
SELECT max(a ORDER BY count(a)) FROM t;
-- error
SELECT sum(a ORDER BY (SELECT count(t.a))) FROM t;
-- error
SELECT sum(a ORDER BY (1, 2)) FROM t;
-- Without arguments nothing of it is read at all.
SELECT count(ORDER BY nosuch), count(ORDER BY count()), count(ORDER BY (SELECT nosuch)) FROM t;
SELECT random(ORDER BY 1) IS NULL, rank(ORDER BY nosuch) OVER () FROM t;
SELECT count(ORDER BY a) FILTER (WHERE b > 1), count(ORDER BY b COLLATE nosuch) FROM t;
-- error
SELECT abs(1 ORDER BY nosuch);
