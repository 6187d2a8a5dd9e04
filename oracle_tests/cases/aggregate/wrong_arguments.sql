CREATE TABLE t(a);
-- error
SELECT sum() FROM t;
-- error
SELECT sum(1,2) FROM t;
-- error
SELECT avg(*) FROM t;
-- error
SELECT max() FROM t;
-- error
SELECT count(1,2) FROM t;
SELECT count() FROM t;
-- error
SELECT nosuchfunc(a) FROM t;
-- error
SELECT nosuchfunc() FROM t;
-- error
SELECT sum(*) FROM t;
-- error
SELECT total(a, 1) FROM t;
