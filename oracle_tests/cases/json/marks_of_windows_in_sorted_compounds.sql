-- A compound that is sorted by a COLLATE outside of it: its windows are carried out once, and hand on what is JSON.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES (1, 'x'), (2, NULL), (3, 2.5);
SELECT 1, 2 INTERSECT SELECT 3, 4 UNION ALL SELECT json_group_array(b) OVER (ORDER BY a), json_array(json_group_array(b) OVER (ORDER BY a)) FROM t ORDER BY 2 COLLATE NOCASE, 1;
SELECT 1, 2 INTERSECT SELECT 3, 4 UNION ALL SELECT json_group_array(b) OVER (ORDER BY a), json_array(json_group_array(b) OVER (ORDER BY a)) FROM t ORDER BY 2, 1;
SELECT 1, 2 EXCEPT SELECT json_group_array(b) OVER (ORDER BY a), json_array(json_group_array(b) OVER (ORDER BY a)) FROM t ORDER BY 2 COLLATE NOCASE, 1;
SELECT 1, 2 UNION SELECT json_group_array(b) OVER (ORDER BY a), json_array(json_group_array(b) OVER (ORDER BY a)) FROM t ORDER BY 2 COLLATE NOCASE, 1;
SELECT 1, 2 UNION SELECT json_group_array(b) OVER (ORDER BY a), json_array(json_group_array(b) OVER (ORDER BY a)) FROM t ORDER BY 2, 1 LIMIT 3;
SELECT 1, 2 UNION ALL SELECT json_group_array(b) OVER (ORDER BY a), json_array(json_group_array(b) OVER (ORDER BY a)) FROM t ORDER BY 2 COLLATE NOCASE, 1 LIMIT 3;
SELECT json_array(w) FROM (SELECT 1 AS k, 2 AS w INTERSECT SELECT 3, 4 UNION ALL SELECT a, json_group_array(b) OVER (ORDER BY a) FROM t ORDER BY 2 COLLATE NOCASE);
