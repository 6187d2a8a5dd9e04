CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2),(3,4);
SELECT a+b AS s FROM t WHERE s > 3;
SELECT a AS b FROM t WHERE b = 2;
SELECT a AS x FROM t WHERE x = 3;
-- error
SELECT a AS x FROM t WHERE y = 3;
-- error
SELECT count(*) AS n FROM t WHERE n > 0;
-- error
SELECT a FROM t WHERE count(*) > 0;
-- error
SELECT a FROM t WHERE sum(a);
