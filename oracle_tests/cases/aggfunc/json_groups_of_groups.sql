-- json1 §4.22: a document of all tables' rows
CREATE TABLE t(g, k, x);
INSERT INTO t VALUES ('a', 'p', 1), ('a', 'q', NULL), ('b', 'p', 'x'), ('b', NULL, 2), ('c', 'r', 2.5);
SELECT json_group_object(g, json(o)) FROM (SELECT g, json_group_object(k, x) AS o FROM t GROUP BY g ORDER BY g);
SELECT g, json_group_array(json_array(k, x)), json_array_length(json_group_array(x)), json_group_array(k) ->> 0 FROM t GROUP BY g ORDER BY g;
SELECT json_group_array(g) FROM (SELECT DISTINCT g FROM t ORDER BY g DESC);
