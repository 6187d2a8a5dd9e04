-- lang_aggfunc: wrong number of arguments to an aggregate.
CREATE TABLE t(a);
-- error
SELECT sum() FROM t;
-- error
SELECT sum(a, a) FROM t;
-- error
SELECT avg() FROM t;
-- error
SELECT avg(*) FROM t;
-- error
SELECT total(a, 1) FROM t;
-- error
SELECT max(*) FROM t;
-- error
SELECT min() FROM t;
-- error
SELECT total(*) FROM t;
-- error
SELECT nosuch(*) FROM t;
-- error
SELECT abs(*) FROM t;
