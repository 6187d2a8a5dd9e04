-- lang_select: GROUP BY expressions need not appear in the result.
CREATE TABLE t(a);
INSERT INTO t VALUES(1), (2), (3), (4), (5), (6), (7);
SELECT count(*) FROM t GROUP BY a % 3 ORDER BY a % 3;
SELECT min(a), max(a) FROM t GROUP BY a > 3 ORDER BY 1;
SELECT sum(a) FROM t GROUP BY CASE WHEN a < 3 THEN 'low' WHEN a < 6 THEN 'mid' ELSE 'high' END ORDER BY 1;
SELECT sum(a) FROM t GROUP BY (SELECT a / 4) ORDER BY 1;
SELECT sum(a) FROM t GROUP BY a IN (1, 2) ORDER BY 1;
SELECT sum(a) FROM t GROUP BY 'constant';
SELECT sum(a) FROM t GROUP BY NULL;
