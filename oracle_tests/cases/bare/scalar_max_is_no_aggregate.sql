-- lang_corefunc: max() and min() of two and more arguments are scalar functions and make no group.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 5), (7, 2);
SELECT max(a, b) FROM t ORDER BY a;
SELECT min(a, b), a FROM t ORDER BY a;
SELECT max(max(a, b)), min(min(a, b)) FROM t;
SELECT max(a, 3, NULL) FROM t;
-- error
SELECT max() FROM t;
-- error
SELECT min(a, sum(b), max(max(a))) FROM t;
