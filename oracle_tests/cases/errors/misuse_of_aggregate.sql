CREATE TABLE t(a, b);
-- error
SELECT a FROM t WHERE sum(b) > 1;
-- error
SELECT sum(sum(a)) FROM t;
-- error
SELECT a FROM t GROUP BY count(*);
-- error
UPDATE t SET a = max(a, b) + sum(b);
-- error
DELETE FROM t WHERE max(a) = 1;
-- error
SELECT sum(a) AS s FROM t WHERE s > 1;
-- error
INSERT INTO t VALUES(count(*), 1);
-- error
SELECT count(*) AS n, n + 1 FROM t;
-- error
SELECT t.a FROM t JOIN t AS u ON count(*) = 1;
SELECT count(*) AS n FROM t ORDER BY n;
-- error
SELECT a FROM t ORDER BY count(*);
-- error
SELECT 1 LIMIT count(*);
