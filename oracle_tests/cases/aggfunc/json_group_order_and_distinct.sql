-- json1 §4.22: ORDER BY and DISTINCT inside the call
CREATE TABLE t(x, y);
INSERT INTO t VALUES (3, 'c'), (1, 'a'), (2, 'b'), (1, 'd'), (NULL, 'e');
SELECT json_group_array(x ORDER BY x, y), json_group_array(y ORDER BY x DESC, y), json_group_array(DISTINCT x ORDER BY x), json_group_object(y, x ORDER BY y DESC) FROM t;
