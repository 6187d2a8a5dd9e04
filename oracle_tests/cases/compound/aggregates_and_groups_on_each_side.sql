-- Each side of a compound groups for itself.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3);
SELECT g, sum(v) FROM t GROUP BY g UNION ALL SELECT 'all', sum(v) FROM t ORDER BY 1;
SELECT max(v) FROM t UNION SELECT min(v) FROM t UNION SELECT count(*) FROM t ORDER BY 1;
SELECT g FROM t GROUP BY g HAVING count(*) > 1 UNION SELECT g FROM t WHERE v = 3 ORDER BY g;
SELECT count(*) FROM t WHERE 0 UNION ALL SELECT count(*) FROM t;
SELECT DISTINCT g FROM t UNION ALL SELECT DISTINCT g FROM t ORDER BY 1;
