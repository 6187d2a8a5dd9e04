CREATE TABLE t(a INT, b INT);
INSERT INTO t VALUES(1,10),(2,20),(3,30);
SELECT sum(a) * 1.0 / count(*), max(b) - min(b), CASE WHEN count(*) > 2 THEN 'many' ELSE 'few' END FROM t;
SELECT sum(a * b), sum(a) * sum(b), sum(CASE WHEN a > 1 THEN b END) FROM t;
SELECT count(*) = 3 AND sum(a) = 6, max(a) IN (1,3), min(a) BETWEEN 0 AND 1 FROM t;
SELECT abs(min(-a)), upper(max('x')), typeof(sum(a)) || '!' FROM t;
SELECT avg(a) FROM t WHERE b > (SELECT avg(b) FROM t);
SELECT count(*) FROM t, t AS u WHERE t.a < u.a;
