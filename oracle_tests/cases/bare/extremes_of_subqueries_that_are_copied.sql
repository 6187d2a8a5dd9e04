-- A min() or max() of a subquery that ORDER BY or HAVING names by number or alias is a call of its own to SQLite, behind
-- those of the result columns: it is then what decides from which row bare columns come. Source: SQLite itself.
CREATE TABLE t(g, x, c);
CREATE TABLE e(k);
INSERT INTO t VALUES (1, 0, 27), (1, 0, -3), (2, 5, 1), (2, 6, 2), (2, 6, 3);
SELECT min((SELECT k FROM e WHERE k = t.x)), max(x), c FROM t GROUP BY g;
SELECT min((SELECT k FROM e WHERE k = t.x)), max(x), c FROM t GROUP BY g ORDER BY 1;
SELECT min((SELECT k FROM e WHERE k = t.x UNION SELECT k FROM e)), max(x), c FROM t GROUP BY g ORDER BY g, 1;
SELECT min((SELECT k FROM e WHERE k = t.x)) AS y, max(x), c FROM t GROUP BY g ORDER BY y;
SELECT min((SELECT k FROM e WHERE k = t.x)) AS y, max(x), c FROM t GROUP BY g HAVING y IS NULL;
SELECT min((SELECT k FROM e WHERE k = t.x)) AS y, max(x), c FROM t GROUP BY g ORDER BY 2, 1, 1;
SELECT max((SELECT k FROM e WHERE k = t.x)), max(x), c FROM t ORDER BY 1;
SELECT max(x), min((SELECT t.c)), c FROM t GROUP BY g ORDER BY 2 DESC;
SELECT min((SELECT t.c)), max(x), c FROM t GROUP BY g ORDER BY 1 DESC, 2;
SELECT min((SELECT t.c)) + 1 AS y, max(x), c FROM t GROUP BY g ORDER BY y + 1;
SELECT min(EXISTS (SELECT k FROM e WHERE k = t.x)), max(x), c FROM t GROUP BY g ORDER BY 1;
SELECT min(nullif(1, 1)), max(x), c FROM t GROUP BY g ORDER BY 1;
EXPLAIN QUERY PLAN SELECT min((SELECT t.c)), max(x), c FROM t GROUP BY g ORDER BY 1;
