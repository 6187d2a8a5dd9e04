-- lang_select: DISTINCT is applied after grouping.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, 1), (1, 2), (2, 3), (3, 3), (4, 1);
SELECT DISTINCT count(*) FROM t GROUP BY g ORDER BY 1;
SELECT DISTINCT sum(v) FROM t GROUP BY g ORDER BY 1;
SELECT DISTINCT sum(v), count(*) FROM t GROUP BY g HAVING sum(v) > 1 ORDER BY 1, 2;
SELECT count(DISTINCT s) FROM (SELECT sum(v) AS s FROM t GROUP BY g);
