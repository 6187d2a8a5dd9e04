-- lang_select: an alias of an aggregate may be used where an aggregate may: in HAVING and ORDER BY.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 5), ('c', NULL);
SELECT g, sum(v) AS s FROM t GROUP BY g HAVING s > 2 ORDER BY s;
SELECT g, sum(v) AS s FROM t GROUP BY g ORDER BY s IS NULL, -s;
-- error
SELECT g, sum(v) AS s FROM t WHERE s > 2 GROUP BY g;
-- error
SELECT g, sum(v) AS s FROM t GROUP BY s;
-- error
SELECT g, sum(v) AS s, max(s) FROM t GROUP BY g;
-- error
SELECT g, count(*) AS n FROM t GROUP BY g HAVING max(n) > 1;
