-- lang_select: each result expression is evaluated once for each group.
CREATE TABLE t(a, b);
INSERT INTO t VALUES(1, 10), (1, 20), (2, 30), (2, NULL);
SELECT a * 10 + count(*), a || ':' || group_concat(b), max(b) - min(b) FROM t GROUP BY a ORDER BY a;
SELECT CASE WHEN count(b) < count(*) THEN 'gap' ELSE 'full' END FROM t GROUP BY a ORDER BY a;
SELECT a + 1, sum(b) / count(b) FROM t GROUP BY a + 1 ORDER BY 1;
SELECT a + 1 + 1 FROM t GROUP BY a + 1 ORDER BY 1;
SELECT (a + 1) * 2, sum(a) FROM t GROUP BY (a + 1) ORDER BY 1;
SELECT sum(a) + sum(a), sum(a + a), sum(a) * sum(b) FROM t;
SELECT round(avg(b), 2), total(b) / count(*), count(DISTINCT a) FROM t;
