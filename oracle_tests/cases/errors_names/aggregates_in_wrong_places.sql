-- "misuse of aggregate" names the function as it was written.
CREATE TABLE t(a, b);
-- error
SELECT a FROM t WHERE Sum(a) > 1;
-- error
SELECT a FROM t WHERE count(*) > 1;
-- error
SELECT a, max(b) FROM t GROUP BY max(b);
-- error
SELECT a FROM t ORDER BY sum(a) LIMIT sum(a);
-- error
SELECT sum(sum(a)) FROM t;
-- error
SELECT a FROM t JOIN t AS u ON sum(t.a) = 1;
-- error
INSERT INTO t VALUES(max(1), 2);
-- error
UPDATE t SET a = sum(b);
-- error
DELETE FROM t WHERE avg(a) > 1;
-- error
CREATE INDEX i ON t(sum(a));
-- error
CREATE TABLE u(a CHECK(sum(a) > 0));
-- error
CREATE TABLE u(a, b AS (max(a)));
-- error
SELECT group_concat(count(*)) FROM t;
-- error
SELECT count(*) FILTER (WHERE sum(a) > 1) FROM t;
SELECT max(a, b), min(1, 2) FROM t WHERE max(a, b) > 1;
