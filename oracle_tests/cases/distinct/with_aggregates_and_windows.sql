-- DISTINCT over a grouped query and over windows removes equal result rows.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 1), ('b', 2), ('c', 1);
SELECT DISTINCT sum(v) FROM t GROUP BY g ORDER BY 1;
SELECT DISTINCT count(*) OVER (PARTITION BY v) FROM t ORDER BY 1;
SELECT DISTINCT g, max(v) OVER () FROM t ORDER BY g;
