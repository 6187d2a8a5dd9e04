-- lang_expr: operands are taken as text; NULL gives NULL.
SELECT 123 LIKE '1%', 1.5 LIKE '1.5', x'414243' LIKE 'abc', NULL LIKE '%', 'a' LIKE NULL, 12 LIKE 12, -5 LIKE '-_';
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(10, '10'), (101, 'x10');
SELECT a FROM t WHERE a LIKE '10%' ORDER BY a;
SELECT b FROM t WHERE b LIKE '%10';
