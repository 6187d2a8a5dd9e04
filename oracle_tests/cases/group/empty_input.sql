CREATE TABLE t(a,b);
SELECT count(*), sum(a), avg(a), min(a), max(a), total(a), group_concat(a) FROM t;
SELECT count(*) FROM t GROUP BY a;
SELECT count(*), a FROM t;
-- error
SELECT 1 FROM t HAVING count(*) = 0;
SELECT count(*) FROM t WHERE 0;
SELECT count(*)+1, coalesce(max(a),'none') FROM t;
SELECT max(a), b FROM t;
