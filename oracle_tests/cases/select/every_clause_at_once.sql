-- lang_select: the clauses in the order FROM, WHERE, GROUP BY, HAVING, WINDOW, ORDER BY, LIMIT.
CREATE TABLE t(g, v);
INSERT INTO t VALUES('a', 1), ('a', 2), ('b', 3), ('b', 4), ('c', 5), ('d', 0);
SELECT DISTINCT g, sum(v) AS s, rank() OVER w FROM t WHERE v > 0 GROUP BY g HAVING count(*) >= 1 WINDOW w AS (ORDER BY sum(v) DESC) ORDER BY s DESC, g LIMIT 2 OFFSET 1;
-- error
SELECT g FROM t GROUP BY g WHERE v > 0;
-- error
SELECT g FROM t ORDER BY g GROUP BY g;
-- error
SELECT g FROM t LIMIT 1 ORDER BY g;
-- error
SELECT g WHERE v > 0 FROM t;
-- error
SELECT g FROM t ORDER BY g WINDOW w AS ();
