-- lang_select: otherwise a term is an expression over the input rows.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 30), (2, 10), (3, 20);
SELECT a FROM t ORDER BY b;
SELECT a FROM t ORDER BY b % 3, a DESC;
SELECT a FROM t ORDER BY CASE a WHEN 2 THEN 0 ELSE 1 END, b DESC;
SELECT a FROM t ORDER BY abs(b - 20), b;
SELECT a FROM t ORDER BY a > 1 DESC, a IN (3) DESC;
SELECT a FROM t ORDER BY (SELECT u.b FROM t AS u WHERE u.a = t.a);
