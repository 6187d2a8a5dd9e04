-- lang_aggfunc: an aggregate may not stand inside an aggregate, in WHERE or in GROUP BY.
CREATE TABLE t(a);
-- error
SELECT sum(count(*)) FROM t;
-- error
SELECT sum(max(a)) FROM t;
SELECT sum(max(a, 1)) FROM t;
-- error
SELECT a FROM t WHERE sum(a) > 1;
-- error
SELECT a FROM t GROUP BY sum(a);
-- error
SELECT count(*) FROM t WHERE a = (SELECT max(t.a));
SELECT (SELECT max(x) FROM (SELECT a AS x FROM t)) FROM t;
SELECT max((SELECT sum(a) FROM t)) FROM t;
-- error
UPDATE t SET a = count(*);
-- error
DELETE FROM t WHERE count(*) > 0;
-- error
INSERT INTO t VALUES(count(*));
-- error
SELECT count(*) FROM t ORDER BY sum(count(*));
