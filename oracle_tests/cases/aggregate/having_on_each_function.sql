-- Each aggregate may decide about a group.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 5), ('b', 2), ('b', NULL), ('c', 'x'), ('d', 4.5);
SELECT g FROM t GROUP BY g HAVING sum(v) > 4 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING avg(v) = 3 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING min(v) < 3 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING max(v) > 'a' ORDER BY g;
SELECT g FROM t GROUP BY g HAVING count(v) < count(*) ORDER BY g;
SELECT g FROM t GROUP BY g HAVING group_concat(v) LIKE '%5%' ORDER BY g;
SELECT g FROM t GROUP BY g HAVING total(v) = 0 ORDER BY g;
SELECT g FROM t GROUP BY g HAVING typeof(sum(v)) = 'real' ORDER BY g;
