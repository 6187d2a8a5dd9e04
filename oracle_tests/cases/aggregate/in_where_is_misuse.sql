-- lang_expr: an aggregate in WHERE, ON or LIMIT is misuse.
CREATE TABLE t(a);
CREATE TABLE u(b);
-- error
SELECT a FROM t WHERE count(*) > 0;
-- error
SELECT max(a) FROM t WHERE max(a) > 0;
-- error
SELECT * FROM t JOIN u ON sum(a) = b;
-- error
SELECT * FROM t LIMIT count(*);
-- error
SELECT * FROM t LIMIT 1 OFFSET max(1);
-- error
SELECT a FROM t WHERE a IN (1, sum(a));
-- error
SELECT a FROM t WHERE (a, sum(a)) = (1, 1);
