-- nulls: the test script of the page.
CREATE TABLE t1(a int, b int, c int);
INSERT INTO t1 VALUES(1,0,0),(2,0,1),(3,1,0),(4,1,1),(5,null,0),(6,null,1),(7,null,null);
SELECT a FROM t1 WHERE b < 10 ORDER BY a;
SELECT a FROM t1 WHERE NOT b > 10 ORDER BY a;
SELECT a FROM t1 WHERE b < 10 OR c = 1 ORDER BY a;
SELECT a FROM t1 WHERE NOT (b < 10 AND c = 1) ORDER BY a;
SELECT count(*), count(b), sum(b), avg(b), min(b), max(b) FROM t1;
SELECT DISTINCT b FROM t1 ORDER BY b;
SELECT b FROM t1 UNION SELECT b FROM t1 ORDER BY b;
SELECT a + 10, b + 10, c * 0, case when b <> 0 then 1 else 0 end FROM t1 ORDER BY a;
