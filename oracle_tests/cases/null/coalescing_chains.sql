-- NULL passes through most expressions, and stops where a function or CASE takes care of it.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(NULL, NULL, 3), (NULL, 2, NULL), (1, NULL, NULL), (NULL, NULL, NULL);
SELECT coalesce(a, b, c), ifnull(a, b), nullif(coalesce(a, b, c), 2), a + b, a || b, a IS b, a = b, max(a, b), iif(a, 'y', 'n'), CASE WHEN a IS NULL THEN 'null' ELSE a END FROM t;
SELECT count(a), count(b), count(*), sum(a), sum(b + c), avg(c), group_concat(a) FROM t;
SELECT * FROM t WHERE a IS NULL AND b IS NULL ORDER BY c;
SELECT * FROM t WHERE coalesce(a, b, c) IS NOT NULL ORDER BY 1, 2, 3;
SELECT * FROM t ORDER BY a, b, c;
