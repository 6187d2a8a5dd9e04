-- Rows are sorted by GROUP BY and taken into a group at a time: behind what a LIMIT wants no group is made, and what
-- would fail there does not. ORDER BY that the groups do not come in, windows and what is kept in a table want them all.
-- Source: found with SQLite.
CREATE TABLE t(a, b, c COLLATE NOCASE);
INSERT INTO t VALUES(1, 1, 'b'), (1, 2, 'a'), (2, 2, 'B'), (x'61', 3, 'c'), (1, x'62', 'C');
SELECT c, json_group_array(a) FROM t GROUP BY c LIMIT 2;
SELECT c, json_group_array(a) FROM t GROUP BY c HAVING c <> 'A' LIMIT 1;
SELECT a FROM t GROUP BY a HAVING count(json_array(a)) LIMIT 2;
SELECT a, count(json_array(a) ORDER BY b) FROM t GROUP BY a LIMIT 2;
SELECT c, json_group_array(a) FROM t GROUP BY c LIMIT 1 OFFSET 1;
SELECT c, max(a), b, json_group_array(a) FROM t GROUP BY c LIMIT 2;
SELECT (SELECT json_group_array(a) FROM t GROUP BY c);
SELECT 1 WHERE EXISTS(SELECT json_group_array(a) FROM t GROUP BY c);
SELECT DISTINCT * FROM (SELECT c, json_group_array(a) FROM t GROUP BY c) LIMIT 2;
SELECT c, json_group_array(a) FROM t GROUP BY c UNION ALL SELECT 1, 2 LIMIT 2;
SELECT 1, 2 UNION ALL SELECT c, json_group_array(a) FROM t GROUP BY c LIMIT 2;
SELECT c, percentile(a, 50) FROM t GROUP BY c LIMIT 2;
-- error
SELECT c, json_group_array(a) FROM t GROUP BY c LIMIT 2 OFFSET 1;
-- error
SELECT c, json_group_array(a) FROM t GROUP BY c ORDER BY c DESC LIMIT 1;
-- error
SELECT c, json_group_array(a), row_number() OVER () FROM t GROUP BY c LIMIT 2;
-- error
WITH w AS MATERIALIZED (SELECT c, json_group_array(a) FROM t GROUP BY c) SELECT * FROM w LIMIT 2;
