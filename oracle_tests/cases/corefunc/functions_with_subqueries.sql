-- lang_corefunc in schemas: arguments that are subqueries, and functions inside them
CREATE TABLE t(g, x);
INSERT INTO t VALUES ('a', 1), ('a', 5), ('b', 2);
SELECT g, x, x = (SELECT max(x) FROM t u WHERE u.g = t.g), coalesce((SELECT x FROM t u WHERE u.x > t.x ORDER BY x LIMIT 1), 'last'), printf('%d of %d', x, (SELECT sum(x) FROM t)) FROM t ORDER BY g, x;
SELECT upper((SELECT group_concat(g, '') FROM (SELECT DISTINCT g FROM t ORDER BY g))), length((SELECT 1 WHERE 0)), iif(EXISTS (SELECT 1 FROM t WHERE x > 4), 'y', 'n'), abs((SELECT -7));
