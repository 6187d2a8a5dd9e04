-- A result column does not see the aliases of the others.
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
-- error
SELECT a AS x, x FROM t;
-- error
SELECT x + 1, a AS x FROM t;
-- error
SELECT a AS x, (SELECT x) FROM t;
-- error
SELECT a AS x, count(x) FROM t;
SELECT a AS x FROM t WHERE (SELECT x) = 1;
SELECT a AS x FROM t WHERE EXISTS(SELECT 1 WHERE x = 1);
SELECT a AS x FROM t ORDER BY (SELECT x);
