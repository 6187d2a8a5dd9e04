CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1,'x'),(2,'y'),(3,'x'),(4,NULL);
SELECT count(*) FILTER (WHERE b = 'x'), sum(a) FILTER (WHERE b IS NULL), count(*) FROM t;
SELECT b, sum(a) FILTER (WHERE a > 1) FROM t GROUP BY b;
SELECT max(a) FILTER (WHERE 0), count(*) FILTER (WHERE 0) FROM t;
-- error
SELECT abs(a) FILTER (WHERE 1) FROM t;
