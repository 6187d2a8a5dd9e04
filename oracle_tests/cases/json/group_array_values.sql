-- json1 §4.22 "Aggregate": json_group_array(X): "a JSON array comprised of all X values in the aggregation"
CREATE TABLE t(id INTEGER PRIMARY KEY, g, x);
INSERT INTO t(g, x) VALUES ('a', 1), ('a', 'x'), ('b', NULL), ('b', 2.5), ('a', '[1]'), ('c', 'q"');
SELECT g, json_group_array(x), json_group_array(x ORDER BY id DESC), json_group_array(x) FILTER (WHERE x IS NOT NULL) FROM t GROUP BY g ORDER BY g;
SELECT json_group_array(x) FROM t WHERE 0;
SELECT json_group_array(DISTINCT g ORDER BY g), json_group_array(json(x)) FILTER (WHERE json_valid(x)) FROM t;
-- error
SELECT json_group_array() FROM t;
-- error
SELECT json_group_array(1, 2) FROM t;
-- error
SELECT json_group_array(x'ff') FROM t;
