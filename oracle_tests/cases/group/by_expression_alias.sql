CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1,'x'),(2,'yy'),(3,'zz'),(4,'x');
SELECT length(b) AS n, count(*) FROM t GROUP BY n;
SELECT length(b) AS a, count(*) FROM t GROUP BY a;
SELECT min(a)+0 AS a, count(*) FROM t GROUP BY b;
SELECT b, sum(a) FROM t GROUP BY (b);
SELECT CASE WHEN a<3 THEN 'lo' ELSE 'hi' END AS c, group_concat(DISTINCT b) IS NOT NULL FROM t GROUP BY c;
SELECT a/2, a%2, count(*) FROM t GROUP BY a/2, a%2;
