-- CASE inside aggregates, GROUP BY and ORDER BY.
CREATE TABLE t(k, v);
INSERT INTO t VALUES('a', 1), ('b', 2), ('c', 3), ('d', NULL);
SELECT CASE WHEN v < 2 THEN 'low' WHEN v IS NULL THEN 'none' ELSE 'high' END AS c, count(*) FROM t GROUP BY c ORDER BY c;
SELECT k FROM t ORDER BY CASE k WHEN 'c' THEN 1 WHEN 'a' THEN 2 ELSE 3 END, k DESC;
SELECT max(CASE k WHEN 'a' THEN 10 ELSE v END), group_concat(CASE WHEN v % 2 THEN k END, '') FROM t;
