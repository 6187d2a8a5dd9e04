-- A subquery in FROM whose rows SQLite keeps in a table: a row enters the sorter as it is to stand there, and the keys are
-- copies of its columns, so that those keep what the window carried out last knows for JSON. Rows that flow through are
-- read out of the sorter's keys, for which the window is carried out before all others.
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
INSERT INTO t VALUES (1, 'p', 3), (2, 'q', 1), (3, 'p', 2), (4, 'r', 1);
WITH q AS MATERIALIZED (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1) SELECT json_array(x), x FROM q;
WITH q AS (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1) SELECT json_array(x), x FROM q;
WITH q AS (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1) SELECT x FROM q UNION ALL SELECT json_array(x) FROM q;
WITH q AS MATERIALIZED (SELECT a, json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1, 2 LIMIT 3) SELECT x FROM q;
WITH q AS MATERIALIZED (SELECT json_group_array(a) OVER (ORDER BY a), json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 COLLATE RTRIM, 2, 1 LIMIT 3) SELECT * FROM q;
WITH q AS MATERIALIZED (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY x || '' DESC LIMIT 3) SELECT x FROM q;
WITH q AS MATERIALIZED (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t UNION ALL SELECT 1 ORDER BY 1) SELECT x FROM q;
SELECT x FROM (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 LIMIT 4);
SELECT x FROM (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 LIMIT 4), t WHERE a = 1;
SELECT x FROM t JOIN (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 LIMIT 4) WHERE a = 1;
SELECT x FROM t CROSS JOIN (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 LIMIT 4) WHERE a = 1;
SELECT x FROM t LEFT JOIN (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 LIMIT 4) ON a = 1;
SELECT x FROM (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t ORDER BY 1 LIMIT 4) RIGHT JOIN t ON a = 1;
SELECT x, a FROM t LEFT JOIN (SELECT json_array(json_group_array(a) OVER (ORDER BY a)) x FROM t UNION ALL SELECT json_array(a) FROM t ORDER BY 1) ON a = 1;
-- Windows that are carried out in another order, which shows in their values.
WITH q AS MATERIALIZED (SELECT row_number() OVER () n, sum(a) OVER (PARTITION BY b) s, a FROM t ORDER BY 1) SELECT * FROM q;
SELECT row_number() OVER () n, sum(a) OVER (PARTITION BY b) s, a FROM t ORDER BY 1;
WITH q AS MATERIALIZED (SELECT row_number() OVER () n, sum(a) OVER (PARTITION BY b ORDER BY c DESC) s, a FROM t ORDER BY 2, n DESC LIMIT 3) SELECT * FROM q;
-- The window itself is given what has come out of the table of its copy.
WITH q AS MATERIALIZED (SELECT nth_value(json_object('z', value), 1) OVER (PARTITION BY id) x FROM json_each('[1,[2],[3]]') ORDER BY 1) SELECT * FROM q;
SELECT nth_value(json_object('z', value), 1) OVER (PARTITION BY id) x FROM json_each('[1,[2],[3]]') ORDER BY 1;
SELECT DISTINCT nth_value(json_object('z', value), 1) OVER (PARTITION BY id) x FROM json_each('[1,[2],[3]]') ORDER BY 1;
