-- lang_expr: a scalar subquery may stand wherever an expression may.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 5), (2, 3), (3, 9);
SELECT (SELECT max(b) FROM t), a FROM t WHERE b < (SELECT avg(b) FROM t) ORDER BY (SELECT -a);
SELECT a FROM t GROUP BY a > (SELECT 1) HAVING max(b) = (SELECT max(b) FROM t);
SELECT a FROM t ORDER BY b = (SELECT min(b) FROM t) DESC, a LIMIT (SELECT 2) OFFSET (SELECT 1);
SELECT CASE (SELECT 2) WHEN a THEN 'two' ELSE (SELECT 'other') END FROM t ORDER BY a;
SELECT abs((SELECT -5)), coalesce((SELECT NULL), 'c'), (SELECT (SELECT (SELECT 7)));
SELECT sum(a + (SELECT 10)) FROM t;
SELECT a, sum(b) OVER (ORDER BY (SELECT a)) FROM t ORDER BY a;
INSERT INTO t VALUES((SELECT max(a) + 1 FROM t), (SELECT count(*) FROM t));
SELECT * FROM t WHERE a = 4;
