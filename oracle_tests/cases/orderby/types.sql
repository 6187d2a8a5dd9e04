CREATE TABLE t(a);
INSERT INTO t VALUES('b'),(2),(x'00'),(NULL),(1.5),('a'),('B'),(-3),(x''),(10),('10'),(9e99),(-9e99);
SELECT a FROM t ORDER BY a;
SELECT a FROM t ORDER BY a DESC;
SELECT a FROM t ORDER BY a COLLATE NOCASE, typeof(a), hex(a);
SELECT a FROM t ORDER BY typeof(a), a DESC;
SELECT a FROM t ORDER BY -a, a;
