-- lang_aggfunc: DISTINCT is per group.
CREATE TABLE t(g, v);
INSERT INTO t VALUES(1, 5), (1, 5), (1, 6), (2, 5), (2, NULL), (3, NULL);
SELECT g, count(DISTINCT v), sum(DISTINCT v) FROM t GROUP BY g ORDER BY g;
SELECT count(DISTINCT g), count(DISTINCT v), count(*) FROM t;
SELECT g FROM t GROUP BY g HAVING count(DISTINCT v) = 1 ORDER BY g;
SELECT g, count(DISTINCT v) FILTER (WHERE v < 6) FROM t GROUP BY g ORDER BY g;
