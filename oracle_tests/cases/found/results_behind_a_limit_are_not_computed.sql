-- With a LIMIT, results are computed of those rows alone that are among its first ones, also where ORDER BY computes.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (30, 10), (2, 1), (11, 26), (4, 2), (16, 21), (12, 13), (7, 23), (-9223372036854775808, 5);
SELECT abs(a) FROM t ORDER BY a > 9 DESC, b LIMIT 3;
SELECT abs(a), b FROM t ORDER BY a > 9 DESC, 2 LIMIT 3 OFFSET 2;
SELECT abs(a), b + 1 AS r FROM t ORDER BY r + 1 DESC LIMIT 3;
SELECT abs(a), b FROM t ORDER BY abs(b) DESC LIMIT 2;
SELECT abs(a), (SELECT abs(u.a) FROM t AS u WHERE u.a = t.a) FROM t ORDER BY a > 9 DESC, b LIMIT 3;
SELECT * FROM (SELECT abs(a) AS r, b FROM t ORDER BY a > 9 DESC, b LIMIT 3) ORDER BY r;
-- error
SELECT abs(a) FROM t ORDER BY a > 9 DESC, b LIMIT 30;
-- error
SELECT abs(a) FROM t ORDER BY a > 9 DESC, b;
