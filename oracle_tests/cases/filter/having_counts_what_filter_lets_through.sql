-- A filtered aggregate stands wherever an aggregate may: HAVING, ORDER BY, under an alias.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 20), ('b', 3), ('b', 4), ('c', 50), ('c', 6);
SELECT g FROM t GROUP BY g HAVING count(*) FILTER (WHERE v > 5) = 1 ORDER BY g;
SELECT g FROM t GROUP BY g ORDER BY max(v) FILTER (WHERE v < 10) DESC;
SELECT g, sum(v) FILTER (WHERE v < 10) AS small FROM t GROUP BY g HAVING small > 5 ORDER BY small;
-- error
SELECT g FROM t WHERE count(*) FILTER (WHERE v) > 1;
