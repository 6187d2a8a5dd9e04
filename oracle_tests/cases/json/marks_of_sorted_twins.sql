-- An expression in ORDER BY stands for the last result column that is the same, which is a copy of a window function then
-- and loses its value's mark; the number of a column, and its alias, stand for that one; in a compound an expression
-- stands for the first. Source: EXPLAIN of such statements in SQLite.
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES (1, 2, '[b]'), (2, 2, 'x');
SELECT json_array(json_group_array(c) OVER w), json_array(json_group_array(c) OVER w) FROM t WINDOW w AS (PARTITION BY b)
ORDER BY json_array(json_group_array(c) OVER w);
SELECT json_array(json_group_array(c) OVER w), json_array(json_group_array(c) OVER w) FROM t WINDOW w AS (PARTITION BY b)
ORDER BY json_array(json_group_array(c) OVER w), 1;
SELECT json_array(json_group_array(c) OVER w) AS x, json_array(json_group_array(c) OVER w) AS y FROM t
WINDOW w AS (PARTITION BY b) ORDER BY x;
SELECT json_array(json_group_array(c) OVER w) AS x, json_array(json_group_array(c) OVER w) AS y FROM t
WINDOW w AS (PARTITION BY b) ORDER BY 2;
SELECT json_array(json_group_array(c) OVER w), json_array(json_group_array(c) OVER w) FROM t WINDOW w AS (PARTITION BY b)
ORDER BY c + 0, a, json_array(json_group_array(c) OVER w), a;
SELECT a + b, a + b COLLATE NOCASE FROM t UNION SELECT c, c FROM t ORDER BY a + b DESC;
SELECT a || 'B', a || 'b', a || 'B' FROM t UNION ALL SELECT c, c, c FROM t ORDER BY a || 'B' DESC, 2;
